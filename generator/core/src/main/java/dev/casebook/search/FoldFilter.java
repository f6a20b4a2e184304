package dev.casebook.search;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Removes case, width, ligatures and the accents of Latin, Greek and Cyrillic. */
final class FoldFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  FoldFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    char[] buffer = term.buffer();
    int length = term.length();
    boolean plain = true;
    for (int i = 0; i < length && plain; i++) {
      char c = buffer[i];
      if (c >= 'A' && c <= 'Z') {
        buffer[i] = (char) (c + 32);
      }
      plain = c < 128 || (c >= 0x4e00 && c < 0x9fff);
    }
    if (!plain) {
      String folded = fold(term.toString());
      term.setEmpty().append(folded);
    }
    return true;
  }

  private static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKD)
        .codePoints()
        .filter(c -> c < 0x300 || c > 0x36f)
        .map(Character::toLowerCase)
        .forEach(folded::appendCodePoint);
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }
}
