package dev.casebook.search;

import java.util.List;

/**
 * A word between white space, or a phrase between quotes.
 *
 * @param prefix whether its last word may go on
 * @param start where it starts in the query
 * @param end where it ends
 * @param flag an option of a command such as {@code --wait}, in lower case; else empty
 */
record QueryClause(
    boolean phrase, boolean prefix, int start, int end, List<QueryWord> words, String flag) {

  QueryClause {
    words = List.copyOf(words);
  }

  QueryClause withPrefix() {
    return new QueryClause(phrase, true, start, end, words, flag);
  }

  /** The words as they stand at consecutive positions in a text. */
  List<String> units() {
    return words.stream().flatMap(word -> word.units().stream()).toList();
  }
}
