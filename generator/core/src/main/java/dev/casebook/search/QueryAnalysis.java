package dev.casebook.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Runs {@link CasebookAnalyzer} over short texts. */
final class QueryAnalysis {

  /**
   * A term of a text.
   *
   * @param type of Lucene's token
   * @param start its offset
   */
  record Term(String text, String type, int start, int end) {}

  private static final int MOST_WORDS = 32;

  private QueryAnalysis() {}

  static List<Term> terms(String text) {
    List<Term> terms = new ArrayList<>();
    try (CasebookAnalyzer analyzer = new CasebookAnalyzer(false);
        TokenStream stream = analyzer.tokenStream("", WellFormed.text(text))) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      TypeAttribute type = stream.addAttribute(TypeAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(new Term(term.toString(), type.type(), offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("Bug: reading a string failed", e);
    }
    return terms;
  }

  /** The words of a clause, at most 32. */
  static List<QueryWord> words(String text) {
    List<QueryWord> words = new ArrayList<>();
    for (Term term : terms(text)) {
      if (term.type().equals(IdentifierSplitFilter.PART)) {
        QueryWord whole = words.remove(words.size() - 1);
        List<String> parts = new ArrayList<>(whole.parts());
        parts.add(term.text());
        words.add(new QueryWord(whole.term(), whole.script(), parts));
      } else {
        words.add(new QueryWord(term.text(), script(term.type()), List.of()));
      }
    }
    return words.subList(0, Math.min(words.size(), MOST_WORDS));
  }

  private static QueryWord.Script script(String type) {
    return switch (type) {
      case CJKBigramFilter.SINGLE_TYPE -> QueryWord.Script.SINGLE;
      case CJKBigramFilter.DOUBLE_TYPE -> QueryWord.Script.DOUBLE;
      default -> QueryWord.Script.LETTERS;
    };
  }
}
