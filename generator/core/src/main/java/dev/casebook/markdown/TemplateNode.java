package dev.casebook.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/** A tag of a template language within text, in the syntax tree. */
final class TemplateNode extends Node {

  private final TemplateTag tag;
  private @Nullable String value;

  TemplateNode(BasedSequence chars, TemplateTag tag) {
    super(chars);
    this.tag = tag;
  }

  TemplateTag tag() {
    return tag;
  }

  /** What the tag stands for in this document; null while nobody knows. */
  @Nullable String value() {
    return value;
  }

  void stands(@Nullable String text) {
    value = text;
  }

  /** Whether the page shows the tag itself, as code. */
  boolean isCode() {
    return value == null && !TagMeaning.isDropped(tag) && !isLinkOrImage();
  }

  boolean isLinkOrImage() {
    return TagMeaning.isImage(tag) || TagMeaning.isLink(tag);
  }

  /** The text that takes its place. */
  String text() {
    if (value != null) {
      return value;
    }
    if (TagMeaning.isDropped(tag)) {
      return "";
    }
    String source = getChars().toString();
    return TagMeaning.isEscaped(tag) ? source.replace("/*", "").replace("*/", "") : source;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
