package dev.casebook.markdown;

import dev.casebook.markdown.LinkedHtml.Slot;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** HTML in the making: markup of ours as it is, everything else escaped, links as slots. */
final class HtmlBuffer {

  private final StringBuilder html;
  private final long limit;
  private final boolean marked;
  private int[] offsets = new int[16];
  private int[] slots = new int[16];
  private int count;

  /**
   * @param limit of characters, past which the document is refused
   */
  HtmlBuffer(int capacity, long limit) {
    this(capacity, limit, false);
  }

  private HtmlBuffer(int capacity, long limit, boolean marked) {
    this.html = new StringBuilder(capacity);
    this.limit = limit;
    this.marked = marked;
  }

  /** A buffer whose HTML is still to be sanitised. */
  static HtmlBuffer marked(int capacity, long limit) {
    return new HtmlBuffer(capacity, limit, true);
  }

  /** Appends markup that this package wrote. */
  HtmlBuffer markup(String markup) {
    html.append(markup);
    return this;
  }

  /** Appends text, escaped for content and for quoted attributes. */
  HtmlBuffer text(CharSequence text) {
    return text(text, 0, text.length());
  }

  HtmlBuffer text(CharSequence text, int start, int end) {
    if (html.length() > limit) {
      throw new Refusal(-1, "its page would be longer than " + limit + " characters");
    }
    int from = start;
    for (int i = start; i < end; i++) {
      String escaped = escaped(text, i, end);
      if (escaped != null) {
        html.append(text, from, i).append(escaped);
        from = i + 1;
      } else if (Character.isHighSurrogate(text.charAt(i))) {
        i++;
      }
    }
    if (from == 0 && end == text.length() && text instanceof String whole) {
      html.append(whole);
    } else {
      html.append(text, from, end);
    }
    return this;
  }

  HtmlBuffer attribute(String name, CharSequence value) {
    html.append(' ').append(name).append("=\"");
    text(value);
    html.append('"');
    return this;
  }

  /** Writes a slot, or, in a body that is still to be sanitised, markup that stands for it. */
  HtmlBuffer slot(Slot slot, LinkReference link) {
    return marked ? mark(slot, link) : slot(slot.of(link));
  }

  private HtmlBuffer mark(Slot slot, LinkReference link) {
    String address = BodySanitizer.address(link);
    return switch (slot) {
      case LINK_START -> markup("<a").attribute("href", address);
      case LINK_END -> markup("</a>");
      case IMAGE_START -> markup("<img").attribute("src", address);
      case IMAGE_END -> markup(">");
    };
  }

  private HtmlBuffer slot(int slot) {
    if (count == slots.length) {
      offsets = Arrays.copyOf(offsets, count * 2);
      slots = Arrays.copyOf(slots, count * 2);
    }
    offsets[count] = html.length();
    slots[count++] = slot;
    return this;
  }

  boolean endsWith(char c) {
    return html.length() > 0 && html.charAt(html.length() - 1) == c;
  }

  LinkedHtml linked() {
    return new LinkedHtml(
        html.toString(), Arrays.copyOf(offsets, count), Arrays.copyOf(slots, count));
  }

  @Override
  public String toString() {
    return html.toString();
  }

  static String escape(String text) {
    return new HtmlBuffer(text.length() + 16, Long.MAX_VALUE).text(text).html.toString();
  }

  /** What a character becomes; null when it stays. */
  private static @Nullable String escaped(CharSequence text, int i, int end) {
    char c = text.charAt(i);
    if (c >= 0xa0 && !Character.isSurrogate(c) && c < 0xfdd0) {
      return null;
    }
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\t', '\n' -> null;
      default -> isForbidden(text, i, end) ? "\uFFFD" : null;
    };
  }

  private static boolean isForbidden(CharSequence text, int i, int end) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 >= end || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return c < 0x20
        || (c >= 0x7f && c < 0xa0)
        || Character.isLowSurrogate(c)
        || (c >= 0xfdd0 && c <= 0xfdef)
        || c >= 0xfffe;
  }
}
