package dev.casebook.alert;

import java.nio.charset.StandardCharsets;

/** A cheap look whether a text may hold alert rules: the keys {@code alert} and {@code expr}. */
final class RuleHint {

  private static final byte[] ALERT = "alert".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] EXPR = "expr".getBytes(StandardCharsets.US_ASCII);

  private RuleHint() {}

  static boolean isIn(String text) {
    return isIn(text.getBytes(StandardCharsets.UTF_8));
  }

  static boolean isIn(byte[] text) {
    return hasKey(text, ALERT) && hasKey(text, EXPR);
  }

  private static boolean hasKey(byte[] text, byte[] key) {
    for (int i = 0; i + key.length < text.length; i++) {
      if (text[i] == key[0] && isKey(text, i, key)) {
        return true;
      }
    }
    return false;
  }

  /** Not the end of a longer word, and followed by a colon, with or without a quote between. */
  private static boolean isKey(byte[] text, int at, byte[] key) {
    for (int i = 1; i < key.length; i++) {
      if (text[at + i] != key[i]) {
        return false;
      }
    }
    int next = at + key.length;
    boolean quoted = text[next] == '"' || text[next] == '\'';
    int colon = quoted ? next + 1 : next;
    boolean begins = at == 0 || " \t\n\r-\"'{,".indexOf(text[at - 1]) >= 0;
    return begins && colon < text.length && text[colon] == ':';
  }
}
