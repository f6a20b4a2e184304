package dev.casebook.markdown;

import org.jspecify.annotations.Nullable;

/**
 * Attributes behind a heading, a link or a paragraph: {@code {#id .class key=value}}, with a colon
 * in kramdown. Only the id means something here.
 *
 * @param id empty when none is given
 * @param sign what it starts with: a colon, as nothing else does, a {@code #}, a dot, or else
 * @param end the index after it
 */
record AttributeList(String id, char sign, int end) {

  private static final int LONGEST = 200;

  /** The list that starts at an index; null when what is there is something else. */
  static @Nullable AttributeList at(CharSequence text, int start) {
    int at = start + 1;
    boolean colon = at < text.length() && text.charAt(at) == ':';
    at += colon ? 1 : 0;
    int limit = Math.min(text.length(), start + LONGEST);
    String id = "";
    int words = 0;
    while (at < limit && text.charAt(at) != '}') {
      if (text.charAt(at) == ' ') {
        at++;
        continue;
      }
      int end = wordEnd(text, at, limit);
      if (!isAttribute(text, at, end)) {
        return null;
      }
      if (text.charAt(at) == '#') {
        id = text.subSequence(at + 1, end).toString();
      }
      words++;
      at = end;
    }
    return at < limit && words > 0 ? new AttributeList(id, text.charAt(start + 1), at + 1) : null;
  }

  /** Whether nothing else looks like it. */
  boolean isKramdown() {
    return sign == ':';
  }

  /** Whether it starts with a class or an id; what only sets values could be text. */
  boolean isNamed() {
    return sign == '#' || sign == '.';
  }

  private static int wordEnd(CharSequence text, int start, int limit) {
    int at = start;
    char quote = 0;
    while (at < limit) {
      char c = text.charAt(at);
      if (quote == 0 && (c == ' ' || c == '}' || c == '\n' || c == '{')) {
        break;
      }
      if (c == '"' || c == '\'') {
        quote = quote == 0 ? c : quote == c ? 0 : quote;
      }
      at++;
    }
    return at;
  }

  private static boolean isAttribute(CharSequence text, int start, int end) {
    char first = text.charAt(start);
    boolean sign = first == '#' || first == '.';
    int at = sign ? start + 1 : start;
    int nameEnd = at;
    while (nameEnd < end && isName(text.charAt(nameEnd))) {
      nameEnd++;
    }
    if (nameEnd == at) {
      return false;
    }
    return sign ? nameEnd == end : nameEnd < end && text.charAt(nameEnd) == '=';
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || "-_:.".indexOf(c) >= 0;
  }
}
