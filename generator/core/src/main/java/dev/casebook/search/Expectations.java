package dev.casebook.search;

import dev.casebook.diagnostic.Finding;
import dev.casebook.search.SearchSettings.Expectation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Asks the queries whose answers a team expects. */
public final class Expectations {

  private static final int SHOWN = 3;
  private static final int LOOKED_AT = 100;

  private Expectations() {}

  /** A finding for each page that is not where it is expected. */
  public static List<Finding> check(SearchBundle bundle, List<Expectation> expectations) {
    LocalSearch search = new LocalSearch(bundle);
    List<Finding> findings = new ArrayList<>();
    for (Expectation each : expectations) {
      SearchAnswer answer = search.search(each.query(), LOOKED_AT);
      int rank = rank(answer, each.page());
      if (rank == 0 || rank > each.within()) {
        findings.add(bundle.has(each.page()) ? finding(each, answer, rank) : missing(each));
      }
    }
    return findings;
  }

  /** From 1; 0 when the page is not found. */
  private static int rank(SearchAnswer answer, String page) {
    return IntStream.range(0, answer.hits().size())
        .filter(i -> answer.hits().get(i).is(page))
        .map(i -> i + 1)
        .findFirst()
        .orElse(0);
  }

  private static Finding missing(Expectation each) {
    return Finding.of(
            SearchRules.UNMET_EXPECTATION,
            each.location(),
            "'%s' is expected for '%s', but there is no such page"
                .formatted(each.page(), each.query()))
        .withHelp("write the path of a document, or the address of its page");
  }

  private static Finding finding(Expectation each, SearchAnswer answer, int rank) {
    String place = rank == 0 ? "not found" : "at place " + rank;
    String found =
        answer.hits().stream()
            .limit(SHOWN)
            .map(hit -> "%s (%.1f)".formatted(hit.path(), hit.score()))
            .collect(Collectors.joining(", "));
    String instead = found.isEmpty() ? "nothing is found" : "the first are " + found;
    return Finding.of(
            SearchRules.UNMET_EXPECTATION,
            each.location(),
            "'%s' is expected within the first %d for '%s' and is %s"
                .formatted(each.page(), each.within(), each.query(), place))
        .withLabel(instead)
        .withHelp(
            "use these words in the page's title or headings, or add 'search.synonyms';"
                + " casebook search --explain tells how each score came about");
  }
}
