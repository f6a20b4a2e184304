package dev.casebook.parse;

/** Writes the digits and signs of Chinese keyboards as ASCII, character by character. */
final class TimeCharacters {

  private static final String WIDE = "：－–—−～〜（）［］【】，、．／\u00A0\u3000\u2002\u2003\u2009\u202F";
  private static final String PLAIN = ":----~~()[][],,./      ";

  private TimeCharacters() {}

  /** The same text, of the same length. */
  static String plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (plain(text.charAt(i)) != text.charAt(i)) {
        return plainFrom(i, text);
      }
    }
    return text;
  }

  private static String plainFrom(int first, String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = first; i < text.length(); i++) {
      plain.setCharAt(i, plain(text.charAt(i)));
    }
    return plain.toString();
  }

  private static char plain(char character) {
    if (character >= '０' && character <= '９') {
      return (char) ('0' + (character - '０'));
    }
    int wide = character < 0x80 ? -1 : WIDE.indexOf(character);
    return wide < 0 ? character : PLAIN.charAt(wide);
  }
}
