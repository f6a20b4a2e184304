package dev.casebook.search;

import java.util.List;

/**
 * A slice of the dictionary.
 *
 * @param separator sorts after every term of the shard before, and not after this one's first
 * @param terms front-coded terms, counts of documents, documents, frequencies; norms when they are
 *     not a file apart
 * @param positions in the same order
 */
record TermShard(String separator, List<Object> terms, String positions) {

  private static final int APART = 5;

  TermShard {
    terms = List.copyOf(terms);
  }

  boolean hasNorms() {
    return terms.size() > APART;
  }

  /** The shortest beginning of a shard's first term that sorts after the last term before it. */
  static String separator(String last, String first) {
    int common = 0;
    while (common < last.length() && last.charAt(common) == first.charAt(common)) {
      common++;
    }
    return first.substring(0, Math.min(first.length(), common + 1));
  }
}
