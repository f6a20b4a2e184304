package dev.casebook.check;

import dev.casebook.model.Moment;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/** Compares points in time as far as both are known. */
final class Moments {

  /** Dates in unknown zones are up to a day apart without saying anything. */
  private static final int ZONE_SLACK_DAYS = 1;

  private Moments() {}

  /**
   * Minutes from the first to the second, negative when the second comes earlier; empty when too
   * little is known to tell them apart.
   */
  static OptionalLong minutesBetween(Moment first, Moment second) {
    if (first.instant().isPresent() && second.instant().isPresent()) {
      return OptionalLong.of(
          ChronoUnit.MINUTES.between(
              first.instant().get().truncatedTo(ChronoUnit.MINUTES),
              second.instant().get().truncatedTo(ChronoUnit.MINUTES)));
    }
    boolean sameClock = first.offset() == null && second.offset() == null;
    if (sameClock && first.time() != null && second.time() != null) {
      return OptionalLong.of(
          ChronoUnit.MINUTES.between(
              first.date().atTime(first.time()).truncatedTo(ChronoUnit.MINUTES),
              second.date().atTime(second.time()).truncatedTo(ChronoUnit.MINUTES)));
    }
    long days = ChronoUnit.DAYS.between(first.date(), second.date());
    long slack = sameClock ? 0 : ZONE_SLACK_DAYS;
    return Math.abs(days) > slack ? OptionalLong.of(days * 24 * 60) : OptionalLong.empty();
  }

  /** Whether the second is known to come before the first. */
  static boolean isBefore(Moment second, Moment first) {
    OptionalLong minutes = minutesBetween(first, second);
    return minutes.isPresent() && minutes.getAsLong() < 0;
  }

  /** Whether the two are known to name different minutes. */
  static boolean differ(Moment first, Moment second) {
    OptionalLong minutes = minutesBetween(first, second);
    return minutes.isPresent() && minutes.getAsLong() != 0;
  }
}
