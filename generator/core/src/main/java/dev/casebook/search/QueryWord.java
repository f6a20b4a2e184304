package dev.casebook.search;

import java.util.List;

/**
 * A word of a query.
 *
 * @param parts what {@link IdentifierSplitFilter} made of it; empty for a plain word
 */
record QueryWord(String term, Script script, List<String> parts) {

  /** How a word is written. */
  enum Script {
    /** With letters or digits. */
    LETTERS,
    /** One Chinese, Japanese or Korean character that stands alone. */
    SINGLE,
    /** Two such characters of a longer run. */
    DOUBLE
  }

  QueryWord {
    parts = List.copyOf(parts);
  }

  /** The parts, or the word itself: what stands at consecutive positions in a text. */
  List<String> units() {
    return parts.isEmpty() ? List.of(term) : parts;
  }
}
