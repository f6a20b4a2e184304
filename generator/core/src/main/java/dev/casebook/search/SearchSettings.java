package dev.casebook.search;

import dev.casebook.diagnostic.SourceLocation;
import java.util.List;

/**
 * What a team says of its search.
 *
 * @param expectations queries with the page that must be found
 * @param synonyms groups of words that mean the same, beside the standard ones
 */
public record SearchSettings(List<Expectation> expectations, List<List<String>> synonyms) {

  public static final SearchSettings DEFAULTS = new SearchSettings(List.of(), List.of());

  /**
   * A query and what it must find.
   *
   * @param page the path or the address of a page
   * @param within the last place in which it counts as found, from 1
   * @param location the line that says so
   */
  public record Expectation(String query, String page, int within, SourceLocation location) {}

  public SearchSettings {
    expectations = List.copyOf(expectations);
    synonyms = synonyms.stream().map(List::copyOf).toList();
  }
}
