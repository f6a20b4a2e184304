package dev.casebook.secret;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One kind of secret.
 *
 * @param name for people
 * @param words one of which stands in each match, in whatever case; at least two characters each
 * @param lead how many characters of a match may stand before its word
 * @param pattern without unbounded repetition; its group {@code value} is the secret
 * @param guessed whether only the words around it say that it is one, so that it must look random
 */
record SecretKind(String name, List<String> words, int lead, Pattern pattern, boolean guessed) {

  SecretKind {
    words = List.copyOf(words);
    if (words.stream().anyMatch(word -> word.length() < 2)) {
      throw new IllegalArgumentException("a word is too short");
    }
  }

  /** A kind whose matches begin with its word. */
  static SecretKind of(String name, String word, String pattern) {
    return of(name, List.of(word), pattern);
  }

  /** A kind whose matches begin with one of its words. */
  static SecretKind of(String name, List<String> words, String pattern) {
    return new SecretKind(name, words, 0, Pattern.compile(pattern), false);
  }

  static SecretKind guess(String name, List<String> words, String pattern) {
    return new SecretKind(name, words, 0, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), true);
  }

  SecretKind leading(int characters) {
    return new SecretKind(name, words, characters, pattern, guessed);
  }
}
