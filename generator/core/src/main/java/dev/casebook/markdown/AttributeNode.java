package dev.casebook.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** An attribute list in the syntax tree. */
final class AttributeNode extends Node {

  private final AttributeList list;

  AttributeNode(BasedSequence chars, AttributeList list) {
    super(chars);
    this.list = list;
  }

  /** The id that it gives; empty when it gives none. */
  String id() {
    return list.id();
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
