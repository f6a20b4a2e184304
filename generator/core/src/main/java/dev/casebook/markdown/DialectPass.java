package dev.casebook.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the syntax tree once, without recursion, for what the parsers of dialects could not
 * know: what tags stand for, which of them stay as they are, and which markers a page does without.
 */
final class DialectPass {

  private final DialectNotes dialects;
  private final LineIndex lines;
  private final List<Node> superfluous = new ArrayList<>();

  private DialectPass(DialectNotes dialects, LineIndex lines) {
    this.dialects = dialects;
    this.lines = lines;
  }

  static void run(Document document, DialectNotes dialects, LineIndex lines) {
    DialectPass pass = new DialectPass(dialects, lines);
    pass.walk(document);
    pass.superfluous.forEach(Node::unlink);
  }

  private void walk(Document document) {
    Node node = document;
    while (node != null) {
      visit(node);
      Node next = node.getFirstChild();
      if (next == null) {
        while (node != document && node.getNext() == null) {
          node = node.getParent();
        }
        next = node == document ? null : node.getNext();
      }
      node = next;
    }
  }

  private void visit(Node node) {
    if (node instanceof TemplateNode template) {
      template.stands(dialects.values().of(template.tag()));
      if (template.isCode() && isMissed(template.tag())) {
        tell(template.tag(), node);
      }
    } else if (node instanceof VerbatimBlock block) {
      TemplateTag tag = block.tag();
      if (tag != null) {
        tell(tag, node);
      }
    } else if (ContentsMarker.is(node)) {
      superfluous.add(node);
      Node title = ContentsMarker.title(node);
      if (title != null) {
        superfluous.add(title);
      }
    }
  }

  /**
   * What is written as an example, and variables of no generator of sites, are fine as they are.
   */
  private static boolean isMissed(TemplateTag tag) {
    return switch (tag.family()) {
      case EXPRESSION -> PageValues.isOfGenerator(tag);
      case HUGO -> !TagMeaning.isEscaped(tag);
      case LIQUID, ERB -> true;
    };
  }

  private void tell(TemplateTag tag, Node node) {
    int start = node.getStartOffset();
    dialects
        .unrendered()
        .add(tag, lines.location(start, start + Math.min(node.getTextLength(), 80)));
  }

  /** The id that an attribute list at the end of a heading gives it; null when none does. */
  static @Nullable String givenId(Heading heading) {
    Node last = heading.getLastChild();
    return last instanceof AttributeNode list && !list.id().isEmpty() ? list.id() : null;
  }
}
