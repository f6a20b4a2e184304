package dev.casebook.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of a dialect in the syntax tree that are no Markdown: code, or what is not shown. */
final class VerbatimBlock extends Block {

  private final TagSpan span;
  private final String text;

  VerbatimBlock(BasedSequence chars, TagSpan span, String text) {
    super(chars);
    this.span = span;
    this.text = text;
  }

  /** Whether it is shown, as code. */
  boolean isShown() {
    return span.content() != TagSpan.Content.COMMENT;
  }

  /** The tag that it is and that nobody understood; null when it is none. */
  @Nullable TemplateTag tag() {
    return span.content() == TagSpan.Content.TAG ? TemplateTag.at(text, 0, text.length()) : null;
  }

  String language() {
    return CodeText.named(span.language());
  }

  /** What it holds, without blank lines around it and without what all lines start with. */
  String text() {
    List<String> lines = text.stripTrailing().lines().dropWhile(String::isBlank).toList();
    int margin =
        lines.stream()
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    StringBuilder code = new StringBuilder(text.length());
    for (String line : lines) {
      code.append(line.substring(Math.min(margin, line.length()))).append('\n');
    }
    return code.toString();
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
