package dev.casebook.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Hides what must not be shown of passages, each read together with its neighbours. */
final class Masking {

  private Masking() {}

  /**
   * The passages with some characters replaced.
   *
   * @param mask gives a text of the same length
   */
  static List<Passage> of(List<Passage> passages, UnaryOperator<String> mask) {
    StringBuilder text = new StringBuilder();
    for (Passage passage : passages) {
      passage.tokens().forEach(token -> text.append(token.text()));
      text.append('\n');
    }
    String plain = text.toString();
    String masked = mask.apply(plain);
    if (masked.equals(plain)) {
      return passages;
    }
    if (masked.length() != plain.length()) {
      throw new IllegalStateException("Bug: a mask of another length");
    }
    List<Passage> result = new ArrayList<>();
    int at = 0;
    for (Passage passage : passages) {
      List<Token> tokens = new ArrayList<>();
      for (Token token : passage.tokens()) {
        int end = at + token.text().length();
        tokens.add(new Token(token.kind(), masked.substring(at, end)));
        at = end;
      }
      result.add(passage.with(tokens));
      at++;
    }
    return result;
  }
}
