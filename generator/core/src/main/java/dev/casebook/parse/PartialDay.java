package dev.casebook.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A day of which year or month may be left out.
 *
 * @param year null where the surroundings tell it
 * @param month null where the surroundings tell it
 */
record PartialDay(@Nullable Integer year, @Nullable Integer month, int day) {

  /** A day that could be in some calendar year; null when there is no such day. */
  static @Nullable PartialDay of(@Nullable Integer year, @Nullable Integer month, int day) {
    int anyLeapYear = 2024;
    int anyLongMonth = 1;
    try {
      LocalDate date =
          LocalDate.of(
              year == null ? anyLeapYear : year, month == null ? anyLongMonth : month, day);
      boolean likely =
          year == null
              || (date.getYear() >= DateText.FIRST_YEAR && date.getYear() <= DateText.LAST_YEAR);
      return likely ? new PartialDay(year, month, day) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The date, when nothing is left out. */
  Optional<LocalDate> date() {
    return year == null || month == null ? Optional.empty() : valid(YearMonth.of(year, month));
  }

  /** The date; what is left out is such that it lies next to another date. */
  Optional<LocalDate> near(LocalDate other) {
    Stream<YearMonth> months =
        month == null
            ? IntStream.rangeClosed(-1, 1).mapToObj(i -> YearMonth.from(other).plusMonths(i))
            : years(other).mapToObj(candidate -> YearMonth.of(candidate, month));
    return months
        .flatMap(candidate -> valid(candidate).stream())
        .min(Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(other, date))));
  }

  /** The same day of a year; unchanged when it has a year. */
  PartialDay in(@Nullable Integer otherYear) {
    return year != null ? this : new PartialDay(otherYear, month, day);
  }

  private IntStream years(LocalDate other) {
    return year != null
        ? IntStream.of(year)
        : IntStream.rangeClosed(other.getYear() - 1, other.getYear() + 1);
  }

  private Optional<LocalDate> valid(YearMonth candidate) {
    return candidate.isValidDay(day) ? Optional.of(candidate.atDay(day)) : Optional.empty();
  }
}
