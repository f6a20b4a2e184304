package dev.casebook.search;

import java.util.List;

/**
 * What a query found.
 *
 * @param total pages
 * @param corrected the text that was looked for instead; empty when nothing was corrected
 * @param partial whether no page has all words and these have some
 */
public record SearchAnswer(int total, List<SearchHit> hits, String corrected, boolean partial) {

  public SearchAnswer {
    hits = List.copyOf(hits);
  }
}
