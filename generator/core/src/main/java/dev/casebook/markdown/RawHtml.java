package dev.casebook.markdown;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.util.ast.ContentNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Raw HTML inside Markdown, as text. */
final class RawHtml {

  private RawHtml() {}

  static boolean is(Node node) {
    return node instanceof HtmlBlockBase || node instanceof HtmlInlineBase;
  }

  /** The HTML of a node without the markers of the containers around it. */
  static BasedSequence source(Node node) {
    return node instanceof HtmlBlockBase ? ((ContentNode) node).getContentChars() : node.getChars();
  }

  /** Whether the node is a line break. */
  static boolean isBreak(Node node) {
    if (!(node instanceof HtmlInlineBase) || !node.getChars().startsWith("<b")) {
      return false;
    }
    HtmlTag tag = HtmlTag.at(node.getChars(), 0);
    return tag != null && tag.name().equals("br");
  }

  /** Whether the node ends a link. */
  static boolean isLinkEnd(Node node) {
    return node instanceof HtmlInlineBase && node.getChars().startsWithIgnoreCase("</a");
  }

  /** What the HTML says: tags taken away, white space folded. */
  static String text(CharSequence html) {
    StringBuilder text = new StringBuilder();
    for (HtmlPiece piece : HtmlPiece.cut(html)) {
      text.append(piece.tag() == null ? piece.text() : separator(piece.tag()));
    }
    return PlainText.fold(text, 0);
  }

  private static String separator(HtmlTag tag) {
    return switch (tag.name()) {
      case "a", "b", "i", "em", "strong", "code", "kbd", "span", "sub", "sup", "u", "s" -> "";
      default -> " ";
    };
  }
}
