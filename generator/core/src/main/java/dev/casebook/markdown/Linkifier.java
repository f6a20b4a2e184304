package dev.casebook.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Turns bare {@code http://} and {@code https://} addresses in text into links, as GitHub does. */
final class Linkifier {

  private static final String TRAILING = "?!.,:*_~'\";";

  private Linkifier() {}

  /** Cuts the text node around its addresses. */
  static void linkify(Text text) {
    BasedSequence chars = text.getChars();
    String plain = BudgetedText.copy(chars);
    int colon = plain.indexOf("://");
    if (colon < 0 || isInLink(text)) {
      return;
    }
    int from = 0;
    while (colon >= 0) {
      int start = start(plain, colon, from);
      int end = start < 0 ? -1 : end(plain, colon + 3);
      if (end > colon + 3) {
        if (start > from) {
          text.insertBefore(new Text(chars.subSequence(from, start)));
        }
        text.insertBefore(bare(chars, start, end));
        from = end;
      }
      colon = plain.indexOf("://", Math.max(colon + 3, from));
    }
    keepRest(text, from);
  }

  private static void keepRest(Text text, int from) {
    BasedSequence rest = text.getChars().subSequence(from);
    if (rest.isEmpty()) {
      text.unlink();
    } else {
      text.setChars(rest);
    }
  }

  private static boolean isInLink(Node node) {
    for (Node up = node.getParent(); up != null; up = up.getParent()) {
      if (up instanceof InlineLinkNode || (up instanceof RefNode ref && ref.isDefined())) {
        return true;
      }
    }
    return false;
  }

  private static AutoLink bare(BasedSequence chars, int start, int end) {
    return new AutoLink(
        chars.subSequence(start, start),
        chars.subSequence(start, end),
        chars.subSequence(end, end));
  }

  /** Where the scheme before the colon starts; -1 when it is none or part of a word. */
  private static int start(String text, int colon, int from) {
    int start = colon;
    while (start > from && colon - start < 6 && isAsciiLetter(text.charAt(start - 1))) {
      start--;
    }
    String scheme = text.substring(start, colon);
    boolean web = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
    boolean word = start > 0 && isAsciiWord(text.charAt(start - 1));
    return web && !word ? start : -1;
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isAsciiWord(char c) {
    return isAsciiLetter(c) || (c >= '0' && c <= '9') || c == '_';
  }

  private static int end(String text, int from) {
    int end = from;
    int open = 0;
    int close = 0;
    while (end < text.length() && isAddress(text.charAt(end))) {
      open += text.charAt(end) == '(' ? 1 : 0;
      close += text.charAt(end) == ')' ? 1 : 0;
      end++;
    }
    while (end > from) {
      char c = text.charAt(end - 1);
      if (c == ')' && close > open) {
        close--;
      } else if (TRAILING.indexOf(c) < 0) {
        break;
      }
      end--;
    }
    return end;
  }

  /** Chinese text goes on right after an address, so an address ends where it starts. */
  private static boolean isAddress(char c) {
    return (c > ' ' && c < 0x7f && "<>\\`\"|^{}".indexOf(c) < 0)
        || (c >= 0xc0 && c < 0x2e80 && Character.isLetterOrDigit(c));
  }
}
