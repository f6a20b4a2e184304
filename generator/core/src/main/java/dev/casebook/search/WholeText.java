package dev.casebook.search;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One term for all words of a title or a heading, whatever their order and form. A query of just
 * these words is answered first by the page that is called so.
 */
final class WholeText {

  /** No term of a text begins so. */
  static final String MARK = "=";

  /** 20 bits of a hash are kept: of a million queries that mean no title, few hit one. */
  private static final int DROPPED_BITS = 12;

  private static final int RADIX = 36;

  /** Of headings only those of so many words say what a page is for. */
  static final int HEADING_WORDS = 2;

  /**
   * @param words how many different ones there are
   */
  record Whole(String term, int words) {}

  private final EnglishStem stem = new EnglishStem();

  /** Of a text; empty when it has no words. */
  Optional<Whole> of(String text) {
    return of(QueryAnalysis.words(text));
  }

  /** Of the words of a text; empty when there are none. */
  Optional<Whole> of(List<QueryWord> words) {
    TreeSet<String> stems = new TreeSet<>();
    for (QueryWord word : words) {
      for (String unit : word.units()) {
        stems.add(EnglishStem.isWord(unit) ? stem.stem(unit) : unit);
      }
    }
    int hash = TermHash.of(String.join(" ", stems)) >>> DROPPED_BITS;
    return stems.isEmpty()
        ? Optional.empty()
        : Optional.of(new Whole(MARK + Integer.toString(hash, RADIX), stems.size()));
  }
}
