package dev.casebook.render.chart;

/** How wide a text will be at 12 pixels, on the safe side, since fonts are the reader's. */
final class TextWidth {

  private static final double LATIN = 7;
  private static final double WIDE = 13;
  private static final int FIRST_WIDE = 0x1100;

  private TextWidth() {}

  static double of(String text) {
    return text.codePoints().mapToDouble(c -> c >= FIRST_WIDE ? WIDE : LATIN).sum();
  }
}
