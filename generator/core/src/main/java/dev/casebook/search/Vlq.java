package dev.casebook.search;

import java.util.Arrays;

/**
 * Numbers as printable ASCII: base 46, least digit first, 92 characters that need no escape in a
 * script (32 to 126 without {@code "}, {@code \} and {@code <}); a digit below 46 ends a number.
 */
final class Vlq {

  private static final byte[] DIGITS = digits();
  private static final int BASE = 46;

  private byte[] bytes;
  private int length;

  Vlq() {
    this(64);
  }

  Vlq(int capacity) {
    bytes = new byte[capacity];
  }

  private static byte[] digits() {
    byte[] digits = new byte[2 * BASE];
    int n = 0;
    for (int c = 32; c < 127; c++) {
      if (c != '"' && c != '\\' && c != '<') {
        digits[n++] = (byte) c;
      }
    }
    return digits;
  }

  /**
   * @param value not negative
   */
  void add(int value) {
    if (length + 6 > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length + 6);
    }
    int rest = value;
    while (rest >= BASE) {
      bytes[length++] = DIGITS[BASE + rest % BASE];
      rest = rest / BASE - 1;
    }
    bytes[length++] = DIGITS[rest];
  }

  /** Appends a slice of numbers already written. */
  void add(Vlq other, int from, int to) {
    int count = to - from;
    if (length + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count));
    }
    System.arraycopy(other.bytes, from, bytes, length, count);
    length += count;
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
  }

  @Override
  public String toString() {
    return new String(bytes, 0, length, java.nio.charset.StandardCharsets.US_ASCII);
  }
}
