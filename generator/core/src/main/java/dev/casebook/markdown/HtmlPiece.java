package dev.casebook.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of raw HTML: a tag, or text.
 *
 * @param text decoded; empty for a tag
 * @param start where it starts
 */
record HtmlPiece(@Nullable HtmlTag tag, String text, int start) {

  /** Elements whose content is no HTML and never shown. */
  private static final Set<String> UNSHOWN =
      Set.of("script", "style", "template", "noembed", "noframes", "xmp", "plaintext");

  /**
   * Cuts raw HTML into tags and text, in linear time. Comments, declarations, and what scripts and
   * styles hold is left out; a tag of no known element is text, as people write {@code <name>} for
   * what is to be filled in; so is a tag without an end.
   */
  static List<HtmlPiece> cut(CharSequence html) {
    List<HtmlPiece> pieces = new ArrayList<>();
    int textStart = 0;
    int at = 0;
    boolean tagsEnd = true;
    while (at < html.length()) {
      int end = html.charAt(at) == '<' ? afterHidden(html, at) : at;
      HtmlTag tag = null;
      if (end == at && tagsEnd && html.charAt(at) == '<') {
        tag = HtmlTag.at(html, at);
        tagsEnd = tag != null || !startsTag(html, at);
        tag = tag != null && HtmlElements.isKnown(tag.name()) ? tag : null;
        end = tag == null ? at : tag.end();
      }
      if (end > at) {
        addText(html, textStart, at, pieces);
        if (tag != null) {
          pieces.add(new HtmlPiece(tag, "", at));
          end = !tag.closing() && UNSHOWN.contains(tag.name()) ? afterContent(html, tag) : end;
        }
        textStart = end;
        at = end;
      } else {
        at++;
      }
    }
    addText(html, textStart, html.length(), pieces);
    return pieces;
  }

  private static void addText(CharSequence html, int start, int end, List<HtmlPiece> pieces) {
    if (end > start) {
      String text = Escaping.unescapeHtml(html.subSequence(start, end));
      pieces.add(new HtmlPiece(null, text, start));
    }
  }

  private static boolean startsTag(CharSequence html, int at) {
    return at + 1 < html.length()
        && (Character.isLetter(html.charAt(at + 1)) || html.charAt(at + 1) == '/');
  }

  /** The index after the comment or declaration that starts here; the same when none does. */
  private static int afterHidden(CharSequence html, int at) {
    if (starts(html, at, "<!--")) {
      return after(html, "-->", at + 2);
    }
    if (starts(html, at, "<![CDATA[")) {
      return after(html, "]]>", at);
    }
    return starts(html, at, "<!") || starts(html, at, "<?") ? after(html, ">", at) : at;
  }

  private static int afterContent(CharSequence html, HtmlTag tag) {
    String end = "</" + tag.name();
    int at = tag.end();
    while (at < html.length() && !starts(html, at, end)) {
      at++;
    }
    return at;
  }

  private static int after(CharSequence html, String end, int from) {
    int at = from;
    while (at < html.length() && !starts(html, at, end)) {
      at++;
    }
    return Math.min(at + end.length(), html.length());
  }

  private static boolean starts(CharSequence html, int at, String prefix) {
    if (at + prefix.length() > html.length()) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      char c = html.charAt(at + i);
      char lower = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
      if (lower != Character.toLowerCase(prefix.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
