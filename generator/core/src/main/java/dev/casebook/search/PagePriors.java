package dev.casebook.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What counts for a page whatever is asked for: a listing or a pointer loses a part of its score, a
 * newer record of an incident gains up to a quarter of a point. Per page in path order.
 */
record PagePriors(List<Prior> pages) {

  /**
   * The score of a page is {@code score * eighths / 8 + points / 64}, in floats.
   *
   * @param points 64ths
   */
  record Prior(int eighths, int points) {
    private static final float EIGHTH = 0.125f;
    private static final float POINT = 0.015625f;

    float score(float of) {
      return of * (eighths * EIGHTH) + points * POINT;
    }
  }

  private static final Set<String> RECORDS = Set.of("incident", "postmortem");

  /** The points of the newest record. */
  private static final int NEWEST = 16;

  /** After so many days a record has half of the points. */
  private static final int HALF = 365;

  PagePriors {
    pages = List.copyOf(pages);
  }

  static PagePriors of(List<SearchPage> pages) {
    LocalDate newest =
        pages.stream()
            .filter(page -> RECORDS.contains(page.kind()))
            .map(SearchPage::date)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.EPOCH);
    List<Prior> priors = new ArrayList<>();
    for (SearchPage page : pages) {
      priors.add(new Prior(page.standing().eighths(), points(page, newest)));
    }
    return new PagePriors(priors);
  }

  private static int points(SearchPage page, LocalDate newest) {
    if (page.date() == null || !RECORDS.contains(page.kind())) {
      return 0;
    }
    long age = newest.toEpochDay() - page.date().toEpochDay();
    return Math.toIntExact(NEWEST * HALF / (HALF + age));
  }

  /** A column of what a plain page loses, in eighths, and one of points. */
  List<Object> columns() {
    Vlq lost = new Vlq();
    Vlq points = new Vlq();
    for (Prior prior : pages) {
      lost.add(Standing.PAGE.eighths() - prior.eighths());
      points.add(prior.points());
    }
    return List.of(lost.toString(), points.toString());
  }
}
