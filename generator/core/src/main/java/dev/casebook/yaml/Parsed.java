package dev.casebook.yaml;

import org.jspecify.annotations.Nullable;

/**
 * What came of reading a text.
 *
 * @param value null when it could not be read
 * @param problem why not, as the rest of a sentence that begins with the text; else empty
 * @param help the way out; else empty
 */
public record Parsed<T>(@Nullable T value, String problem, String help) {

  public static <T> Parsed<T> of(T value) {
    return new Parsed<>(value, "", "");
  }

  public static <T> Parsed<T> problem(String problem, String help) {
    return new Parsed<>(null, problem, help);
  }
}
