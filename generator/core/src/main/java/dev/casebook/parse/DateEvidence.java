package dev.casebook.parse;

import dev.casebook.model.Moment;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of its days beside the rows themselves.
 *
 * @param order of dates in numbers; null when nothing decides it
 * @param base a moment near the first row; null when unknown
 * @param year of days that state none; null when a header names none
 */
record DateEvidence(@Nullable DateOrder order, @Nullable Moment base, @Nullable Integer year) {

  /** The day that is meant, in the order that holds; empty when the order is open. */
  Optional<PartialDay> read(DayText.Calendar day) {
    if (day.isClear()) {
      return Optional.of(day.any());
    }
    return order == null ? Optional.empty() : Optional.ofNullable(day.readings().get(order));
  }

  /** The date of a day that leaves parts out. */
  Optional<LocalDate> date(PartialDay day, @Nullable LocalDate before) {
    LocalDate near = before == null ? baseDate() : before;
    Optional<LocalDate> stated = day.date();
    if (stated.isPresent() || (day.month() == null && near == null)) {
      return stated;
    }
    if (before == null && year != null && day.month() != null) {
      return day.in(year).date();
    }
    return near == null ? Optional.empty() : day.near(near);
  }

  @Nullable LocalDate baseDate() {
    return base == null ? null : base.date();
  }
}
