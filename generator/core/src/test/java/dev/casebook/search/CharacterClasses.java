package dev.casebook.search;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Finds out how StandardTokenizer treats each code point by showing it the code point alone and
 * between others. The letters are those of the expression in {@code analysis.js}: A letter, B
 * Hebrew letter, C double quote, D full stop, E emoji, F emoji that is a letter, G key cap, H
 * ideograph, I ASCII digit, J Hiragana, K Hangul, L inside words, M inside numbers, N digit, P base
 * of a key cap, Q apostrophe, R flag letter, S South-East Asian, T Katakana, U underscore, V and W
 * presentation selectors, X extends, Y extends and South-East Asian, Z joiner, ! skin colour, O
 * anything else.
 */
final class CharacterClasses {

  private record Token(int start, int end, String type) {}

  private static final String HEBREW = "\u05d0";

  private final StandardTokenizer tokenizer = new StandardTokenizer();
  private final OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
  private final TypeAttribute type = tokenizer.addAttribute(TypeAttribute.class);

  /**
   * The lines of the script: the letters of runs of code points, and the lengths of the runs, less
   * one.
   */
  static String table() throws IOException {
    CharacterClasses classes = new CharacterClasses();
    StringBuilder letters = new StringBuilder();
    Vlq lengths = new Vlq();
    char last = classes.of(0);
    int start = 0;
    for (int c = 1; c <= Character.MAX_CODE_POINT + 1; c++) {
      char here = c > Character.MAX_CODE_POINT ? '-' : classes.of(c);
      if (here != last) {
        letters.append(last);
        lengths.add(c - start - 1);
        last = here;
        start = c;
      }
    }
    return "const LETTERS = '" + letters + "';\nconst RUNS = \"" + lengths + "\";";
  }

  private char of(int c) throws IOException {
    if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
      return 'O';
    }
    String s = Character.toString(c);
    List<Token> alone = tokens(s);
    return alone.isEmpty() ? silent(c, s) : spoken(c, s, alone.get(0).type());
  }

  private char spoken(int c, String s, String kind) throws IOException {
    return switch (kind.toUpperCase(Locale.ROOT)) {
      case "<IDEOGRAPHIC>" -> 'H';
      case "<HIRAGANA>" -> 'J';
      case "<KATAKANA>" -> 'T';
      case "<HANGUL>" -> 'K';
      case "<NUM>" -> c < 128 ? 'I' : 'N';
      case "<SOUTHEAST_ASIAN>" -> isOne("a" + s) ? 'Y' : 'S';
      case "<ALPHANUM>" -> isOne(s + "'") ? 'B' : 'A';
      case "<EMOJI>" -> isOne(s + "a") ? 'F' : isOne("a" + s) ? '!' : 'E';
      default -> throw new IllegalStateException(kind);
    };
  }

  private char silent(int c, String s) throws IOException {
    if (isOne("a" + s)) {
      if (isOne(s + "a")) {
        return 'U';
      }
      return c == 0xfe0f ? 'V' : c == 0xfe0e ? 'W' : c == 0x200d ? 'Z' : c == 0x20e3 ? 'G' : 'X';
    }
    boolean letters = isOne("a" + s + "a");
    boolean digits = isOne("1" + s + "1");
    if (letters) {
      return !digits ? 'L' : isOne(HEBREW + s) ? 'Q' : 'D';
    }
    if (digits) {
      return 'M';
    }
    if (isOne(HEBREW + s + HEBREW)) {
      return 'C';
    }
    if (isOne(s + s)) {
      return 'R';
    }
    return isOne(s + "\u20e3") ? 'P' : 'O';
  }

  private boolean isOne(String text) throws IOException {
    List<Token> tokens = tokens(text);
    return tokens.size() == 1 && tokens.get(0).start() == 0 && tokens.get(0).end() == text.length();
  }

  private List<Token> tokens(String text) throws IOException {
    List<Token> tokens = new ArrayList<>();
    tokenizer.setReader(new StringReader(text));
    tokenizer.reset();
    while (tokenizer.incrementToken()) {
      tokens.add(new Token(offset.startOffset(), offset.endOffset(), type.type()));
    }
    tokenizer.end();
    tokenizer.close();
    return tokens;
  }
}
