package dev.casebook.search;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** One term at the position of the term before it. */
final class TermBeside extends TokenStream {

  private final CharTermAttribute attribute = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final String term;
  private boolean given;

  TermBeside(String term) {
    this.term = term;
  }

  @Override
  public boolean incrementToken() {
    if (given) {
      return false;
    }
    clearAttributes();
    attribute.append(term);
    increment.setPositionIncrement(0);
    given = true;
    return true;
  }

  @Override
  public void reset() {
    given = false;
  }
}
