package dev.casebook.search;

import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import java.util.List;

/** The rules of this package. */
public final class SearchRules {

  public static final Rule UNMET_EXPECTATION =
      new Rule(
          "unmet-search-expectation",
          Level.ERROR,
          "A query does not find the page that casebook.yml expects");

  public static final Rule SIMILAR_INCIDENT =
      new Rule(
          "similar-incident", Level.INFO, "An earlier incident is like the one of this record");

  private SearchRules() {}

  public static List<Rule> all() {
    return List.of(UNMET_EXPECTATION, SIMILAR_INCIDENT);
  }
}
