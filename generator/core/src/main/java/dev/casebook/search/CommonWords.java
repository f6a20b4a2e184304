package dev.casebook.search;

import java.io.IOException;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Words that so many units hold that they decide nothing: beside other words they are not looked
 * up.
 */
final class CommonWords {

  private static final double SHARE = 0.4;

  /** Below this, looking a word up costs nothing. */
  private static final int FEWEST = 100;

  private CommonWords() {}

  static SortedSet<String> of(IndexReader reader) throws IOException {
    SortedSet<String> words = new TreeSet<>();
    Terms terms = MultiTerms.getTerms(reader, TextField.BODY.field());
    if (terms == null) {
      return words;
    }
    double limit = Math.max(FEWEST, SHARE * reader.maxDoc());
    TermsEnum each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      if (each.docFreq() > limit) {
        words.add(term.utf8ToString());
      }
    }
    return words;
  }
}
