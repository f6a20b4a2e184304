package dev.casebook.secret;

import java.util.regex.Pattern;

/**
 * One kind of secret.
 *
 * @param name for people
 * @param pattern without unbounded repetition; its group {@code value} is the secret
 * @param guessed whether only the words around it say that it is one, so that it must look random
 */
record SecretKind(String name, Pattern pattern, boolean guessed) {

  static SecretKind of(String name, String pattern) {
    return new SecretKind(name, Pattern.compile(pattern), false);
  }

  static SecretKind guess(String name, String pattern) {
    return new SecretKind(name, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), true);
  }
}
