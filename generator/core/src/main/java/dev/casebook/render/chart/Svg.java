package dev.casebook.render.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes one SVG fragment; escapes every text and attribute. */
final class Svg {

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn; one with an empty value is left out
   */
  Svg open(String name, String... attributes) {
    start(name, attributes);
    out.append('>');
    open.push(name);
    return this;
  }

  /** An element without content. */
  Svg leaf(String name, String... attributes) {
    start(name, attributes);
    out.append("/>");
    return this;
  }

  /** An element with nothing but text. */
  Svg text(String name, String text, String... attributes) {
    start(name, attributes);
    out.append('>').append(escaped(text)).append("</").append(name).append('>');
    return this;
  }

  Svg close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** An element that was written before, of which nothing needs to be escaped. */
  Svg drawn(String element) {
    out.append(element);
    return this;
  }

  /** The fragment; every element must be closed. */
  String finish() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("Bug: not closed: " + open);
    }
    return out.toString();
  }

  private void start(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        out.append(' ').append(attributes[i]).append("=\"");
        out.append(escaped(attributes[i + 1])).append('"');
      }
    }
  }

  /** A number with at most two decimals, the same on every platform. */
  static String number(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  /** A position across the chart, from 0 to 1. */
  static String percent(double share) {
    return number(share * 100) + "%";
  }

  /** Text for HTML and XML alike; what XML cannot hold becomes U+FFFD. */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
              }
            });
    return safe.toString();
  }

  /** The characters of XML 1.0, without the C1 controls. */
  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c < 0x7F)
        || (c >= 0xA0 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && (c & 0xFFFE) != 0xFFFE);
  }
}
