package dev.casebook.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Dates of one record that lie together.
 *
 * @param dates how many
 */
record Neighbourhood(LocalDate first, LocalDate last, int dates) {

  /** An incident whose dates are further apart than this says little of any of them. */
  private static final int LONGEST_DAYS = 31;

  /** A month is a common distance: then the others must be many, and close to each other. */
  private static final int LONGEST_DAYS_FOR_MONTH = 7;

  private static final int FEWEST_FOR_MONTH = 2;

  private static final int BESIDE_DAYS = 3;
  private static final int FAR_DAYS = 20;

  /** Empty when the dates, sorted, are none or too far apart. */
  static Optional<Neighbourhood> of(List<LocalDate> dates) {
    if (dates.isEmpty()) {
      return Optional.empty();
    }
    Neighbourhood all = new Neighbourhood(dates.get(0), dates.get(dates.size() - 1), dates.size());
    return all.days() > LONGEST_DAYS ? Optional.empty() : Optional.of(all);
  }

  /** What was likely mistyped in a date that should lie here; empty when it may well be right. */
  Optional<Slip> slip(LocalDate date) {
    if (!date.isBefore(first.minusDays(FAR_DAYS)) && !date.isAfter(last.plusDays(FAR_DAYS))) {
      return Optional.empty();
    }
    LocalDate from = first.minusDays(BESIDE_DAYS);
    LocalDate to = last.plusDays(BESIDE_DAYS);
    boolean close = dates >= FEWEST_FOR_MONTH && days() <= LONGEST_DAYS_FOR_MONTH;
    return Slip.ofYear(date, from, to)
        .or(() -> Slip.ofOrder(date, from, to))
        .or(() -> close ? Slip.ofMonth(date, from, to) : Optional.empty());
  }

  private long days() {
    return ChronoUnit.DAYS.between(first, last);
  }
}
