package dev.casebook.search;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date in a query: {@code 2026}, {@code 2026-03} or {@code 2026-03-30}, meaning its first day.
 */
final class QueryDate {

  private static final Pattern DATE =
      Pattern.compile("([1-9][0-9]{3})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?");

  private QueryDate() {}

  /** Days since 1970; the 31st of a short month is a day of the next. */
  static OptionalInt days(String text) {
    Matcher date = DATE.matcher(text);
    if (!date.matches()) {
      return OptionalInt.empty();
    }
    LocalDate first = LocalDate.of(Integer.parseInt(date.group(1)), number(date.group(2)), 1);
    return OptionalInt.of(Math.toIntExact(first.toEpochDay()) + number(date.group(3)) - 1);
  }

  private static int number(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? 1 : Integer.parseInt(digits);
  }
}
