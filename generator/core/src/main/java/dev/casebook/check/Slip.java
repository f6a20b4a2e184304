package dev.casebook.check;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A date that was likely mistyped.
 *
 * @param part what is wrong: {@code year}, {@code month} or {@code order of day and month}
 * @param meant the date with that part corrected
 */
record Slip(String part, LocalDate meant) {

  private static final int MONTHS = 12;

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

  /** The date with day and month exchanged, when it lies between two days. */
  static Optional<Slip> ofOrder(LocalDate date, LocalDate from, LocalDate to) {
    if (date.getDayOfMonth() > MONTHS || date.getDayOfMonth() == date.getMonthValue()) {
      return Optional.empty();
    }
    return Optional.of(LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue()))
        .filter(each -> isBetween(each, from, to))
        .map(each -> new Slip("order of day and month", each));
  }

  private static boolean isBetween(LocalDate date, LocalDate from, LocalDate to) {
    return !date.isBefore(from) && !date.isAfter(to);
  }
}
