package dev.casebook.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes a passage apart, in one pass over its characters. */
final class Tokens {

  /** What may stand between two letters or digits of one word. */
  private static final String JOINTS = "-_.:/@#'’%=&?~+$";

  /** What ends a word of code. */
  private static final String BETWEEN = "\"'`()[]{}<>|;,=";

  /** Below it no character is a word of its own. */
  private static final int FIRST_IDEOGRAPH = 0x2E80;

  private static final int LONGEST_ADDRESS = 2_000;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  /** The places of opening brackets that may turn out to open a link. */
  private final Deque<Integer> brackets = new ArrayDeque<>();

  private final Set<Integer> dropped = new HashSet<>();

  /** Lengths of runs of backticks that nothing closes from here on. */
  private final Set<Integer> unclosed = new HashSet<>();

  private int at;

  private Tokens(String text) {
    this.text = text;
  }

  /** A line of code: all of its white space counts. */
  static List<Token> ofCode(String line) {
    Tokens reading = new Tokens(line);
    while (reading.at < line.length()) {
      int c = line.codePointAt(reading.at);
      boolean space = Character.isWhitespace(c);
      int end = space ? reading.endOfSpace() : reading.endOfCode(c);
      reading.add(space ? Token.Kind.SPACE : Token.Kind.CODE, end);
    }
    return reading.tokens;
  }

  /** Prose: white space is white space, marks of links and of bold text are gone. */
  static List<Token> ofProse(String text) {
    Tokens reading = new Tokens(text);
    while (reading.at < text.length()) {
      reading.prose(text.codePointAt(reading.at));
    }
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < reading.tokens.size(); i++) {
      if (!reading.dropped.contains(i)) {
        tokens.add(reading.tokens.get(i));
      }
    }
    return tokens;
  }

  private void prose(int c) {
    if (Character.isWhitespace(c)) {
      at = endOfSpace();
      tokens.add(Token.SPACE);
    } else if (c == '`') {
      backticks();
    } else if (text.startsWith("**", at)) {
      at += 2;
    } else if (c == '[' || text.startsWith("![", at)) {
      brackets.push(tokens.size());
      add(Token.Kind.SIGN, at + (c == '[' ? 1 : 2));
    } else if (c == ']' && endOfAddress() > 0) {
      address();
    } else {
      int end = endOfWord(c);
      boolean word = Character.isLetterOrDigit(c);
      add(word ? Token.Kind.WORD : Token.Kind.SIGN, end);
    }
  }

  private void add(Token.Kind kind, int end) {
    tokens.add(new Token(kind, text.substring(at, end)));
    at = end;
  }

  private int endOfSpace() {
    int end = at;
    while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The end of a word, or of a single character that belongs to none. */
  private int endOfWord(int first) {
    int end = at + Character.charCount(first);
    if (!isLetter(first)) {
      return end;
    }
    while (end < text.length()) {
      int c = text.codePointAt(end);
      int next = end + Character.charCount(c);
      boolean joint =
          JOINTS.indexOf(c) >= 0 && next < text.length() && isLetter(text.codePointAt(next));
      if (!joint && !isLetter(c)) {
        return end;
      }
      end = next;
    }
    return end;
  }

  /** The end of an argument or a value, or of a single sign between them. */
  private int endOfCode(int first) {
    int end = at + Character.charCount(first);
    boolean word = BETWEEN.indexOf(first) < 0;
    while (word && end < text.length()) {
      char c = text.charAt(end);
      word = !Character.isWhitespace(c) && BETWEEN.indexOf(c) < 0;
      end += word ? 1 : 0;
    }
    return end;
  }

  private static boolean isLetter(int c) {
    return (Character.isLetterOrDigit(c) && !isWordByItself(c))
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Chinese and Japanese are written without spaces. */
  private static boolean isWordByItself(int c) {
    return (c >= FIRST_IDEOGRAPH && Character.isIdeographic(c)) || (c >= 0x3040 && c <= 0x30FF);
  }

  /** Code between two runs of the same length; a run that nothing closes is text. */
  private void backticks() {
    int length = run(at);
    int open = at + length;
    int close = unclosed.contains(length) ? -1 : closing(open, length);
    if (close < 0) {
      unclosed.add(length);
      add(Token.Kind.SIGN, open);
      return;
    }
    for (Token token : ofCode(text.substring(open, close).strip())) {
      boolean space = token.kind() == Token.Kind.SPACE;
      tokens.add(new Token(Token.Kind.CODE, space ? " " : token.text()));
    }
    at = close + length;
  }

  private int run(int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) == '`') {
      end++;
    }
    return end - from;
  }

  private int closing(int from, int length) {
    int next = text.indexOf('`', from);
    while (next >= 0) {
      int found = run(next);
      if (found == length) {
        return next;
      }
      next = text.indexOf('`', next + found);
    }
    return -1;
  }

  /** Where the address of a link ends whose text ends here; 0 when none does. */
  private int endOfAddress() {
    if (brackets.isEmpty() || !text.startsWith("](", at)) {
      return 0;
    }
    int end = at + 2;
    int most = Math.min(text.length(), end + LONGEST_ADDRESS);
    while (end < most && text.charAt(end) != ')' && text.charAt(end) != '(') {
      end++;
    }
    return end < most && text.charAt(end) == ')' ? end : 0;
  }

  private void address() {
    int end = endOfAddress();
    dropped.add(brackets.pop());
    tokens.add(Token.SPACE);
    tokens.add(new Token(Token.Kind.ADDRESS, text.substring(at + 2, end).strip()));
    at = end + 1;
  }
}
