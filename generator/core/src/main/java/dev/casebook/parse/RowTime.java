package dev.casebook.parse;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the start of a text says of time: {@code 2026-03-30 07:11 UTC text}, {@code 07:11 text},
 * {@code 12:45 PM PST Saturday Oct 30th: text}.
 *
 * @param day null where the row continues the day before it
 * @param weekday null where none is named
 * @param clock null where the row has only a day
 * @param zone null where the row states none
 * @param until the end of a range; null where there is none
 * @param length how many characters of the text it took, separators included
 */
record RowTime(
    @Nullable DayText day,
    @Nullable DayOfWeek weekday,
    @Nullable ClockText clock,
    @Nullable StatedZone zone,
    @Nullable LocalTime until,
    int length) {

  private static final int LONGEST = 200;

  /** Reads the start of a text; empty when it does not start with a time or a date. */
  static Optional<RowTime> read(String text) {
    String start = text.substring(0, Math.min(text.length(), LONGEST));
    return RowTimeReader.read(TimeCharacters.plain(start), 0);
  }

  /** Whether it has a day of its own. */
  boolean isDated() {
    return day != null || weekday != null;
  }

  /** The time of day; null when it has none, or one that cannot be read. */
  @Nullable LocalTime time() {
    return clock == null ? null : clock.time();
  }

  /** Whether the same characters could be a version, a year or a number. */
  boolean isWeak() {
    if (clock == null || clock.half() || zone != null) {
      return false;
    }
    return clock.spelling() == ClockSpelling.COMPACT
        || (clock.spelling() == ClockSpelling.DOT && day == null);
  }

  /** The same with another reading of its clock. */
  RowTime withClock(ClockText other) {
    return new RowTime(day, weekday, other, zone, until, length);
  }

  /** The same on another day. */
  RowTime on(@Nullable DayText otherDay, @Nullable DayOfWeek otherWeekday) {
    return new RowTime(otherDay, otherWeekday, clock, zone, until, length);
  }

  /** The same without a clock. */
  RowTime withoutClock() {
    return new RowTime(day, weekday, null, null, null, length);
  }
}
