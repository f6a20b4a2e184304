package dev.casebook.search;

import java.io.IOException;
import java.util.Arrays;
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
 * beyond ASCII every character counts as a small letter.
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

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  /** Where parts start and end in {@link #whole}. */
  private int[] bounds = new int[32];

  private int count;
  private int next;
  private char[] whole = new char[0];
  private AttributeSource.@Nullable State state;

  IdentifierSplitFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (next < count) {
      restoreState(state);
      int start = bounds[2 * next];
      term.copyBuffer(whole, start, bounds[2 * next + 1] - start);
      increment.setPositionIncrement(next == 0 ? 0 : 1);
      type.setType(PART);
      next++;
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    next = 0;
    count = 0;
    if (type.type().equals(WORD) || type.type().equals(NUMBER)) {
      split();
    }
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    next = 0;
    count = 0;
    state = null;
  }

  private void split() {
    char[] buffer = term.buffer();
    int length = term.length();
    boolean worthy = false;
    int start = 0;
    while (start < length) {
      int end = endOfPart(buffer, start, length);
      if (end > start) {
        addPart(start, end);
        worthy |= end - start > 1 && kind(buffer[start]) != CharKind.DIGIT;
        start = end;
      } else {
        start++;
      }
    }
    if (count < 2 || !worthy) {
      count = 0;
      return;
    }
    whole = Arrays.copyOf(buffer, length);
    state = captureState();
  }

  private void addPart(int start, int end) {
    if (2 * count + 2 > bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * bounds.length);
    }
    bounds[2 * count] = start;
    bounds[2 * count + 1] = end;
    count++;
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
