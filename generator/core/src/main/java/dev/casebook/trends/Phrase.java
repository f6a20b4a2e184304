package dev.casebook.trends;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A sentence that still has to be put into a language: the key of a message and its arguments.
 *
 * @param arguments {0}, {1}, … of the message
 */
public record Phrase(String key, List<Argument> arguments) {

  /** A value whose wording depends on the language. */
  public sealed interface Argument {}

  /** A number of things. The first one of a phrase decides between singular and plural. */
  public record Count(int value) implements Argument {}

  /** A duration. */
  public record Minutes(double value) implements Argument {}

  /** A share between 0 and 1. */
  public record Share(double value) implements Argument {}

  /** How many times as much. */
  public record Factor(double value) implements Argument {}

  /** A day. */
  public record Day(LocalDate value) implements Argument {}

  /** Words of the engine, translated where a message {@code words.…} exists. */
  public record Words(String value) implements Argument {

    /** The message key: lower case, letters and digits joined by hyphens. */
    public String key() {
      StringBuilder key = new StringBuilder("words.");
      boolean gap = false;
      for (char c : value.toLowerCase(Locale.ROOT).toCharArray()) {
        boolean keep = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (keep && gap) {
          key.append('-');
        }
        gap = !keep && key.length() > "words.".length();
        if (keep) {
          key.append(c);
        }
      }
      return key.toString();
    }
  }

  /** A sentence inside of another one. */
  public record Sentence(Phrase value) implements Argument {}

  /** Text of the repository, used as it is. */
  public record Text(String value) implements Argument {}

  public Phrase {
    arguments = List.copyOf(arguments);
  }

  public static Phrase of(String key, Argument... arguments) {
    return new Phrase(key, List.of(arguments));
  }
}
