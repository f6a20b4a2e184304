package dev.casebook.parse;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows whose date is likely mistyped: a month or a year away from both rows around it, or the
 * day of its neighbour in another year. The date stays as written.
 */
final class StrayDates {

  private static final int NEAR_DAYS = 3;
  private static final int FAR_DAYS = 20;

  /** A row with the date that it writes out. */
  private record Dated(TimelineRow row, LocalDate date) {}

  private StrayDates() {}

  static void report(List<TimelineRow> rows, DateEvidence evidence, TimelineFindings findings) {
    List<Dated> dated = dated(rows, evidence);
    for (int i = 0; i < dated.size(); i++) {
      Dated here = dated.get(i);
      LocalDate before = i == 0 ? null : dated.get(i - 1).date();
      LocalDate after = i + 1 == dated.size() ? null : dated.get(i + 1).date();
      LocalDate likely = likely(here.date(), before, after);
      if (likely != null) {
        findings.add(ParseRules.DOUBTFUL_TIME, here.row(), doubt(here.date(), likely));
      }
    }
  }

  private static List<Dated> dated(List<TimelineRow> rows, DateEvidence evidence) {
    List<Dated> dated = new ArrayList<>();
    for (TimelineRow row : rows) {
      RowTime time = row.time();
      if (time != null && time.day() instanceof DayText.Calendar day) {
        evidence
            .read(day)
            .flatMap(PartialDay::date)
            .ifPresent(date -> dated.add(new Dated(row, date)));
      }
    }
    return dated;
  }

  /** The date that was likely meant; null when the one that is written looks right. */
  private static @Nullable LocalDate likely(
      LocalDate date, @Nullable LocalDate before, @Nullable LocalDate after) {
    if (before != null && after != null && days(before, after) <= NEAR_DAYS) {
      boolean far = days(date, before) > FAR_DAYS && days(date, after) > FAR_DAYS;
      return far ? corrected(date, before, after) : null;
    }
    if (before != null && after == null && date.isBefore(before)) {
      return yearLater(date, before);
    }
    return before == null && after != null ? yearLater(date, after) : null;
  }

  private static @Nullable LocalDate yearLater(LocalDate date, LocalDate neighbour) {
    LocalDate later = date.plusYears(1);
    return days(later, neighbour) <= NEAR_DAYS ? later : null;
  }

  /** The same day in the year or the month of a neighbour, when it lies beside it. */
  private static @Nullable LocalDate corrected(LocalDate date, LocalDate before, LocalDate after) {
    return Stream.of(before, after)
        .flatMap(near -> Stream.of(date.withYear(near.getYear()), inMonth(date, near)))
        .filter(candidate -> days(candidate, before) <= NEAR_DAYS)
        .findFirst()
        .orElse(null);
  }

  private static LocalDate inMonth(LocalDate date, LocalDate near) {
    return near.withDayOfMonth(Math.min(date.getDayOfMonth(), near.lengthOfMonth()));
  }

  private static long days(LocalDate from, LocalDate to) {
    return Math.abs(ChronoUnit.DAYS.between(from, to));
  }

  private static Doubt doubt(LocalDate date, LocalDate likely) {
    return new Doubt(
        "lies %d days from the rows beside it".formatted(days(date, likely)),
        "if it is mistyped, write %s".formatted(likely));
  }
}
