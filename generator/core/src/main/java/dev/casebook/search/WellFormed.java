package dev.casebook.search;

/**
 * Replaces halves of surrogate pairs that stand alone: Lucene's tokenizer gives nothing for a text
 * that ends with one.
 */
final class WellFormed {

  private static final char REPLACEMENT = '\ufffd';

  private WellFormed() {}

  static String text(String text) {
    StringBuilder fixed = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (isPair(text, i)) {
          i++;
        } else {
          fixed = fixed == null ? new StringBuilder(text) : fixed;
          fixed.setCharAt(i, REPLACEMENT);
        }
      }
    }
    return fixed == null ? text : fixed.toString();
  }

  private static boolean isPair(String text, int i) {
    return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
  }
}
