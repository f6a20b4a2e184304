package dev.casebook.markdown;

/**
 * Parameters in commands, {@code {{name}}}: they stay text and get a span, so that a script can
 * fill them in.
 */
final class Placeholders {

  private static final int LONGEST = 64;

  private Placeholders() {}

  /** Writes text with a span around each placeholder. */
  static void write(String text, HtmlBuffer html) {
    int from = 0;
    for (int at = next(text, 0); at >= 0; at = next(text, from)) {
      html.text(text, from, at);
      from = end(text, at);
      writeOne(text, at, html);
    }
    html.text(text, from, text.length());
  }

  /** Writes the placeholder that starts at an index. */
  static void writeOne(String text, int at, HtmlBuffer html) {
    int end = end(text, at);
    html.markup("<span class=\"t-ph\"").attribute("data-param", text.substring(at + 2, end - 2));
    html.markup(">").text(text, at, end).markup("</span>");
  }

  /** Where the next placeholder starts; -1 when there is none. */
  static int next(String text, int from) {
    int at = text.indexOf("{{", from);
    while (at >= 0 && end(text, at) < 0) {
      at = text.indexOf("{{", at + 1);
    }
    return at;
  }

  /** Where the placeholder that starts here ends; -1 when it is none. */
  static int end(String text, int at) {
    int end = at + 2;
    while (end < text.length() && end - at <= LONGEST && isName(text.charAt(end), end == at + 2)) {
      end++;
    }
    return end > at + 2 && text.startsWith("}}", end) ? end + 2 : -1;
  }

  private static boolean isName(char c, boolean first) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || (!first && ((c >= '0' && c <= '9') || c == '-'));
  }
}
