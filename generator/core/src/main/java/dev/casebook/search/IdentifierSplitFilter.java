package dev.casebook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.AttributeSource;
import org.jspecify.annotations.Nullable;

/**
 * Adds the parts of identifiers: {@code KubePodCrash} also gives {@code Kube}, {@code Pod}, {@code
 * Crash}, the first at the position of the whole. Cuts at separators, from lower to upper case,
 * before the last capital of a run that a small letter follows, and between letters and digits;
 * beyond ASCII every character counts as a small letter. Parts that points or colons set apart from
 * others can be given together, too: {@code job:disk_free:ratio} also gives {@code disk_free}, at
 * the position of its first part.
 */
final class IdentifierSplitFilter extends TokenFilter {

  /** The type of a part. */
  static final String PART = "<PART>";

  private static final String WORD = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.ALPHANUM];
  private static final String NUMBER = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.NUM];

  private enum CharKind {
    LOWER,
    UPPER,
    DIGIT,
    SEPARATOR
  }

  /** What to give beside a whole: text from start to end, both in {@link #whole}. */
  private record Piece(int start, int end, int increment) {}

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  private final boolean together;
  private final List<Piece> pieces = new ArrayList<>();
  private int next;
  private char[] whole = new char[0];
  private AttributeSource.@Nullable State state;

  /**
   * @param together whether parts that points or colons set apart are given together, too
   */
  IdentifierSplitFilter(TokenStream input, boolean together) {
    super(input);
    this.together = together;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (next < pieces.size()) {
      restoreState(state);
      Piece piece = pieces.get(next);
      term.copyBuffer(whole, piece.start(), piece.end() - piece.start());
      increment.setPositionIncrement(piece.increment());
      type.setType(PART);
      next++;
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    next = 0;
    pieces.clear();
    if (type.type().equals(WORD) || type.type().equals(NUMBER)) {
      split();
    }
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    next = 0;
    pieces.clear();
    state = null;
  }

  private void split() {
    char[] buffer = term.buffer();
    int length = term.length();
    if (!isIdentifier(buffer, 0, length)) {
      return;
    }
    int open = 0;
    int start = 0;
    while (start < length) {
      int end = endOfPart(buffer, start, length);
      if (end > start) {
        int step = pieces.isEmpty() ? 0 : 1;
        if (together && start >= open) {
          open = endBeforePoint(buffer, start, length);
          if (open - start < length && isIdentifier(buffer, start, open)) {
            pieces.add(new Piece(start, open, step));
            step = 0;
          }
        }
        pieces.add(new Piece(start, end, step));
        start = end;
      } else {
        start++;
      }
    }
    whole = Arrays.copyOf(buffer, length);
    state = captureState();
  }

  /** Whether there are several parts, one of them of two characters that are no digits. */
  private static boolean isIdentifier(char[] text, int from, int to) {
    boolean worthy = false;
    int count = 0;
    int start = from;
    while (start < to) {
      int end = endOfPart(text, start, to);
      if (end > start) {
        worthy |= end - start > 1 && kind(text[start]) != CharKind.DIGIT;
        count++;
        start = end;
      } else {
        start++;
      }
    }
    return count > 1 && worthy;
  }

  private static int endBeforePoint(char[] text, int start, int length) {
    int end = start;
    while (end < length && (text[end] == '_' || kind(text[end]) != CharKind.SEPARATOR)) {
      end++;
    }
    return end;
  }

  /** The end of the part that starts here; the start itself at a separator. */
  private static int endOfPart(char[] text, int start, int length) {
    CharKind first = kind(text[start]);
    if (first == CharKind.SEPARATOR) {
      return start;
    }
    int end = start + 1;
    if (first == CharKind.UPPER && end < length && kind(text[end]) == CharKind.LOWER) {
      first = CharKind.LOWER;
    }
    while (end < length && kind(text[end]) == first) {
      end++;
    }
    boolean lastStartsWord =
        first == CharKind.UPPER
            && end < length
            && kind(text[end]) == CharKind.LOWER
            && end - start > 1;
    return lastStartsWord ? end - 1 : end;
  }

  private static CharKind kind(char c) {
    if ((c >= 'a' && c <= 'z') || c > 127) {
      return CharKind.LOWER;
    }
    if (c >= 'A' && c <= 'Z') {
      return CharKind.UPPER;
    }
    return c >= '0' && c <= '9' ? CharKind.DIGIT : CharKind.SEPARATOR;
  }
}
