package dev.casebook.parse;

import dev.casebook.model.Moment;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives each row its date: its own, or the one before it. Used once, row by row. */
final class RowDates {

  /** A clock that falls back by more than this has passed midnight; by less, a row is misplaced. */
  private static final Duration MIDNIGHT = Duration.ofHours(6);

  private static final Duration HALF_A_DAY = Duration.ofHours(12);
  private static final int WEEKDAY_DAYS = 3;

  private final DateEvidence evidence;
  private final boolean newestFirst;
  private @Nullable LocalDate date;
  private @Nullable LocalTime last;
  private boolean isLost;

  RowDates(DateEvidence evidence, boolean newestFirst) {
    this.evidence = evidence;
    this.newestFirst = newestFirst;
  }

  /** The date of a row, or what keeps it from having one. */
  record Dated(@Nullable LocalDate date, @Nullable Doubt doubt, boolean isAmbiguous) {
    static Dated of(LocalDate date) {
      return new Dated(date, null, false);
    }

    static Dated unknown() {
      return new Dated(null, null, false);
    }
  }

  /**
   * The date of the next row.
   *
   * @param zone of the row's clock, to compare it with the moment that the document states
   */
  Dated next(RowTime time, @Nullable ZoneId zone) {
    Dated dated = time.isDated() ? own(time) : continued(time.time(), zone);
    if (dated.date() != null) {
      date = dated.date();
      isLost = false;
    } else if (time.isDated()) {
      isLost = true;
    }
    last = time.isDated() || time.time() != null ? time.time() : last;
    return dated;
  }

  private Dated own(RowTime time) {
    DayText day = time.day();
    LocalDate before = date == null ? evidence.baseDate() : date;
    if (day instanceof DayText.Calendar calendar) {
      return own(calendar);
    } else if (day instanceof DayText.Unread unread) {
      return new Dated(null, unread.doubt(), false);
    } else if (day instanceof DayText.Relative relative && before != null && !isLost) {
      boolean counts = date != null || relative.days() <= 0;
      return counts ? Dated.of(before.plusDays(relative.days())) : Dated.unknown();
    } else if (day == null && time.weekday() != null && before != null && !isLost) {
      return Dated.of(weekday(time.weekday(), before));
    }
    return Dated.unknown();
  }

  private Dated own(DayText.Calendar calendar) {
    Optional<PartialDay> read = evidence.read(calendar);
    if (read.isEmpty()) {
      return new Dated(
          null,
          new Doubt(
              "can be read with the month or the day first",
              "write ISO 8601, for example 2026-03-30, or the month as a word"),
          true);
    }
    Optional<LocalDate> found = evidence.date(read.get(), isLost ? null : date);
    return found
        .map(Dated::of)
        .orElseGet(
            () ->
                new Dated(
                    null,
                    new Doubt("has a day without a year", "write the year: 2026-03-30"),
                    false));
  }

  /**
   * The day of that name: on or after the row before, or around the day that the document names.
   */
  private LocalDate weekday(DayOfWeek weekday, LocalDate before) {
    if (date == null) {
      return before.minusDays(WEEKDAY_DAYS).with(TemporalAdjusters.nextOrSame(weekday));
    }
    return newestFirst
        ? before.with(TemporalAdjusters.previousOrSame(weekday))
        : before.with(TemporalAdjusters.nextOrSame(weekday));
  }

  /** The date of a row that states none. */
  private Dated continued(@Nullable LocalTime time, @Nullable ZoneId zone) {
    if (isLost || time == null) {
      return Dated.unknown();
    }
    if (date != null) {
      return Dated.of(afterMidnight(date, time));
    }
    Moment base = evidence.base();
    return base == null ? Dated.unknown() : Dated.of(nearest(inZone(base, zone), time));
  }

  private LocalDate afterMidnight(LocalDate day, LocalTime time) {
    if (last == null) {
      return day;
    }
    Duration back = newestFirst ? Duration.between(last, time) : Duration.between(time, last);
    return back.compareTo(MIDNIGHT) <= 0 ? day : newestFirst ? day.minusDays(1) : day.plusDays(1);
  }

  /** Of the day of a moment and its neighbours, the one on which the time lies nearest to it. */
  private static LocalDate nearest(Moment moment, LocalTime time) {
    LocalTime clock = moment.time();
    if (clock == null) {
      return moment.date();
    }
    long minutes = ChronoUnit.MINUTES.between(clock, time);
    if (minutes > HALF_A_DAY.toMinutes()) {
      return moment.date().minusDays(1);
    }
    return minutes < -HALF_A_DAY.toMinutes() ? moment.date().plusDays(1) : moment.date();
  }

  private static Moment inZone(Moment moment, @Nullable ZoneId zone) {
    return zone == null
        ? moment
        : moment
            .instant()
            .map(instant -> Moment.of(instant.atZone(zone).toOffsetDateTime()))
            .orElse(moment);
  }
}
