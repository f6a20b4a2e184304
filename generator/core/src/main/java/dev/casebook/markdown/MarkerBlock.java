package dev.casebook.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A line of a dialect in the syntax tree of which a reader sees nothing. */
final class MarkerBlock extends Block {

  MarkerBlock(BasedSequence line) {
    super(line);
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
