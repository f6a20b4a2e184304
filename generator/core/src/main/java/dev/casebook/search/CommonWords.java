package dev.casebook.search;

import java.io.IOException;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Words that decide nothing, since nearly every unit holds them or since they only hold a question
 * together: beside other words they are not looked up.
 */
final class CommonWords {

  private static final double SHARE = 0.4;

  /** Below this, looking a word up costs nothing. */
  private static final int FEWEST = 100;

  private static final Set<String> OF_QUESTIONS =
      Set.of(
          "a", "an", "and", "are", "as", "at", "be", "by", "can", "do", "does", "for", "from",
          "how", "i", "if", "in", "is", "it", "my", "of", "on", "or", "our", "should", "that",
          "the", "there", "this", "to", "was", "we", "what", "when", "where", "which", "who", "why",
          "will", "with", "you", "your");

  private CommonWords() {}

  static SortedSet<String> of(IndexReader reader) throws IOException {
    SortedSet<String> words = new TreeSet<>(OF_QUESTIONS);
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
