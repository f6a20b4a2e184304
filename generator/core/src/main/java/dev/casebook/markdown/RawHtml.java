package dev.casebook.markdown;

/** Raw HTML inside Markdown. */
final class RawHtml {

  private RawHtml() {}

  /** What the HTML says: tags, comments, scripts and styles taken away, white space folded. */
  static String text(String html) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < html.length()) {
      int tag = html.indexOf('<', at);
      if (tag < 0) {
        text.append(html, at, html.length());
        break;
      }
      text.append(html, at, tag).append(' ');
      at = afterMarkup(html, tag);
      if (at == tag) {
        text.append('<');
        at++;
      }
    }
    return PlainText.fold(com.vladsch.flexmark.util.sequence.Escaping.unescapeHtml(text), 0);
  }

  /** The index after the markup that starts here; the same index when none does. */
  private static int afterMarkup(String html, int tag) {
    if (html.startsWith("<!--", tag)) {
      return after(html, "-->", tag + 4);
    }
    if (starts(html, tag, "<script")) {
      return after(html, "</script", tag + 7);
    }
    if (starts(html, tag, "<style")) {
      return after(html, "</style", tag + 6);
    }
    char next = tag + 1 < html.length() ? html.charAt(tag + 1) : ' ';
    boolean markup = next == '/' || next == '!' || next == '?' || Character.isLetter(next);
    return markup ? after(html, ">", tag + 1) : tag;
  }

  private static boolean starts(String html, int at, String prefix) {
    return html.regionMatches(true, at, prefix, 0, prefix.length());
  }

  private static int after(String html, String end, int from) {
    for (int i = from; i + end.length() <= html.length(); i++) {
      if (starts(html, i, end)) {
        return i + end.length();
      }
    }
    return html.length();
  }
}
