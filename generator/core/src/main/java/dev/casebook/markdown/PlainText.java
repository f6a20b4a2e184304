package dev.casebook.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;

/** What inline nodes say without their markup. */
final class PlainText {

  private PlainText() {}

  /** The text of the node's children, white space folded to single spaces. */
  static String of(Node parent) {
    StringBuilder text = new StringBuilder();
    appendChildren(parent, text);
    return fold(text, 0);
  }

  /** The text from which GitHub makes an id: what images and tags say is no part of it. */
  static String forId(Node heading) {
    StringBuilder text = new StringBuilder();
    appendForId(heading, text);
    return text.toString().strip();
  }

  private static void appendForId(Node parent, StringBuilder text) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      boolean unheard =
          node instanceof HtmlInlineBase || node instanceof Image || node instanceof ImageRef;
      if (!unheard && !appendLeaf(node, text)) {
        if (node instanceof RefNode ref && !ref.isDefined()) {
          text.append(before(ref));
          appendForId(node, text);
          text.append(after(ref));
        } else {
          appendForId(node, text);
        }
      }
    }
  }

  private static void appendChildren(Node parent, StringBuilder text) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      append(node, text);
    }
  }

  static void append(Node node, StringBuilder text) {
    if (!appendLeaf(node, text)) {
      if (node instanceof RefNode ref && !ref.isDefined()) {
        text.append(before(ref));
        appendChildren(node, text);
        text.append(after(ref));
      } else {
        appendChildren(node, text);
      }
    }
  }

  /** Appends a node that needs no look at its children; false for any other. */
  static boolean appendLeaf(Node node, StringBuilder text) {
    if (node instanceof Text || node instanceof HtmlEntity) {
      text.append(literal(node));
    } else if (node instanceof TemplateNode template) {
      text.append(template.isLinkOrImage() ? "" : template.text());
    } else if (node instanceof WikiLink link) {
      text.append(link.text());
    } else if (node instanceof Code code) {
      text.append(code(code));
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      text.append(' ');
    } else if (node instanceof AutoLink || node instanceof MailLink) {
      text.append(((DelimitedLinkNode) node).getText().unescapeNoEntities());
    } else if (node instanceof HtmlInlineBase) {
      text.append(RawHtml.isBreak(node) ? " " : RawHtml.text(node.getChars()));
    } else {
      return node instanceof Footnote || node instanceof AttributeNode;
    }
    return true;
  }

  static String literal(Node text) {
    String plain = BudgetedText.copy(text.getChars());
    return plain.indexOf('\\') < 0 && plain.indexOf('&') < 0
        ? plain
        : Escaping.unescapeString(plain);
  }

  /** The content of a code span as CommonMark 0.31 defines it. */
  static String code(Code code) {
    String text =
        code.getText().toString().replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
    if (isInCell(code)) {
      text = text.replace("\\|", "|");
    }
    boolean padded = text.length() > 1 && text.startsWith(" ") && text.endsWith(" ");
    return padded && !text.isBlank() ? text.substring(1, text.length() - 1) : text;
  }

  private static boolean isInCell(Node node) {
    for (Node up = node.getParent(); up != null; up = up.getParent()) {
      if (up instanceof TableCell) {
        return true;
      }
    }
    return false;
  }

  /** What stands before the children of a reference that names nothing. */
  static String before(RefNode ref) {
    return ref.hasChildren()
        ? ref.getChars().prefixOf(ref.getChildChars()).unescape()
        : ref.getChars().unescape();
  }

  static String after(RefNode ref) {
    return ref.hasChildren() ? ref.getChars().suffixOf(ref.getChildChars()).unescape() : "";
  }

  /** Folds white space from an index on; none stays at either end. */
  static String fold(CharSequence text, int from) {
    StringBuilder folded = new StringBuilder(text.length() - from);
    boolean space = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        space = true;
      } else {
        if (space && folded.length() > 0) {
          folded.append(' ');
        }
        space = false;
        folded.append(c);
      }
    }
    return folded.toString();
  }

  static boolean isSpace(char c) {
    return c <= ' ' || c == 0xa0 || c == 0x3000 || Character.isSpaceChar(c);
  }

  /** Where the text of a leaf starts, behind what marks it. */
  static int start(Node leaf) {
    if (leaf instanceof Code code) {
      boolean padded = code.getText().startsWith(" ") && !code(code).startsWith(" ");
      return code.getText().getStartOffset() + (padded ? 1 : 0);
    }
    return leaf instanceof DelimitedLinkNode link
        ? link.getText().getStartOffset()
        : leaf.getStartOffset();
  }
}
