package dev.casebook.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A container of a dialect in the syntax tree. */
final class ContainerBlock extends Block {

  private final Frame frame;

  ContainerBlock(BasedSequence start, Frame frame) {
    super(start);
    this.frame = frame;
  }

  Frame frame() {
    return frame;
  }

  boolean isTab() {
    return frame.shape() == Frame.Shape.TAB;
  }

  /** Whether the page shows only what it holds. */
  boolean isPlain() {
    return frame.shape() == Frame.Shape.PLAIN || frame.shape() == Frame.Shape.RAW;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
