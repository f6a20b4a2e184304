package dev.casebook.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A tag in raw HTML, cut as browsers cut it.
 *
 * @param name in lower case
 * @param end the index after it
 */
record HtmlTag(String name, boolean closing, List<Attribute> attributes, int end) {

  /**
   * An attribute.
   *
   * @param name in lower case
   * @param value entities decoded
   * @param start where the value starts
   * @param end where it ends
   */
  record Attribute(String name, String value, int start, int end) {}

  /** The value of an attribute, of the first when it stands there twice. */
  @Nullable String attribute(String wanted) {
    for (Attribute attribute : attributes) {
      if (attribute.name().equals(wanted)) {
        return attribute.value();
      }
    }
    return null;
  }

  /** The tag that starts with the {@code <} at an index; null when none does or it has no end. */
  static @Nullable HtmlTag at(CharSequence html, int start) {
    boolean closing = start + 1 < html.length() && html.charAt(start + 1) == '/';
    int nameStart = start + (closing ? 2 : 1);
    if (nameStart >= html.length() || !isAsciiLetter(html.charAt(nameStart))) {
      return null;
    }
    int nameEnd = nameStart;
    while (nameEnd < html.length() && !isNameEnd(html.charAt(nameEnd))) {
      nameEnd++;
    }
    String name = lower(html, nameStart, nameEnd);
    List<Attribute> attributes = new ArrayList<>();
    int at = nameEnd;
    while (at < html.length() && html.charAt(at) != '>') {
      at = attribute(html, at, attributes);
    }
    return at < html.length() ? new HtmlTag(name, closing, attributes, at + 1) : null;
  }

  /** Reads an attribute, or a character between attributes; answers the index after it. */
  private static int attribute(CharSequence html, int start, List<Attribute> attributes) {
    if (isSpace(html.charAt(start)) || html.charAt(start) == '/') {
      return start + 1;
    }
    int nameEnd = start + 1;
    while (nameEnd < html.length()
        && !isNameEnd(html.charAt(nameEnd))
        && html.charAt(nameEnd) != '=') {
      nameEnd++;
    }
    String name = lower(html, start, nameEnd);
    int at = skipSpace(html, nameEnd);
    if (at >= html.length() || html.charAt(at) != '=') {
      attributes.add(new Attribute(name, "", nameEnd, nameEnd));
      return nameEnd;
    }
    int value = skipSpace(html, at + 1);
    if (value >= html.length()) {
      return value;
    }
    char quote = html.charAt(value);
    boolean quoted = quote == '"' || quote == '\'';
    int from = quoted ? value + 1 : value;
    int end = from;
    while (end < html.length() && !isValueEnd(html.charAt(end), quoted, quote)) {
      end++;
    }
    String text = Escaping.unescapeHtml(html.subSequence(from, end));
    attributes.add(new Attribute(name, text, from, end));
    return quoted ? end + 1 : end;
  }

  private static boolean isValueEnd(char c, boolean quoted, char quote) {
    return quoted ? c == quote : isSpace(c) || c == '>';
  }

  private static int skipSpace(CharSequence html, int from) {
    int at = from;
    while (at < html.length() && isSpace(html.charAt(at))) {
      at++;
    }
    return at;
  }

  private static String lower(CharSequence html, int start, int end) {
    return html.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isNameEnd(char c) {
    return isSpace(c) || c == '/' || c == '>';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
