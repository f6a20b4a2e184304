package dev.casebook.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Words for indexing and for queries; {@code reader.js} does the same in a browser. No stop words
 * and no stemming: a query looks for the variants of a word.
 */
final class CasebookAnalyzer extends Analyzer {

  /** Positions between two values of a field, so that no phrase spans them. */
  private static final int GAP = 16;

  /** Far above any token of a unit, so that none is cut in two. */
  private static final int LONGEST = 1 << 16;

  private final boolean together;

  /**
   * @param together whether parts of a longer identifier are terms together, too: in an index
   */
  CasebookAnalyzer(boolean together) {
    this.together = together;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    StandardTokenizer tokenizer = new StandardTokenizer();
    tokenizer.setMaxTokenLength(LONGEST);
    TokenStream stream = new WordFilter(tokenizer);
    stream = new EnglishPossessiveFilter(stream);
    stream = new IdentifierSplitFilter(stream, together);
    stream = new FoldFilter(stream);
    stream = new CJKBigramFilter(stream);
    return new TokenStreamComponents(tokenizer, stream);
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return GAP;
  }
}
