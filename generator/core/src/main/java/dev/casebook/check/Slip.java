package dev.casebook.check;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A date whose year or month was likely mistyped.
 *
 * @param part the part that is wrong: {@code year} or {@code month}
 * @param meant the date with that part corrected
 */
record Slip(String part, LocalDate meant) {

  /** The date one year earlier or later, when it lies between two days. */
  static Optional<Slip> ofYear(LocalDate date, LocalDate from, LocalDate to) {
    return Stream.of(date.plusYears(1), date.minusYears(1))
        .filter(each -> isBetween(each, from, to))
        .map(each -> new Slip("year", each))
        .findFirst();
  }

  /** The date one month earlier or later, when it lies between two days. */
  static Optional<Slip> ofMonth(LocalDate date, LocalDate from, LocalDate to) {
    return Stream.of(date.plusMonths(1), date.minusMonths(1))
        .filter(each -> isBetween(each, from, to))
        .map(each -> new Slip("month", each))
        .findFirst();
  }

  private static boolean isBetween(LocalDate date, LocalDate from, LocalDate to) {
    return !date.isBefore(from) && !date.isAfter(to);
  }
}
