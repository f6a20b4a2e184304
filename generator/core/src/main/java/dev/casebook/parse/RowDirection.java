package dev.casebook.parse;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells whether a timeline has its newest row on top, as status pages have. */
final class RowDirection {

  private static final int MINUTES_OF_HALF_A_DAY = 12 * 60;

  private RowDirection() {}

  static boolean isNewestFirst(List<TimelineRow> rows, DateEvidence evidence) {
    int forward = 0;
    int back = 0;
    RowTime before = null;
    for (RowTime time : rows.stream().map(TimelineRow::time).filter(Objects::nonNull).toList()) {
      int step = before == null ? 0 : step(before, time, evidence);
      forward += step > 0 ? 1 : 0;
      back += step < 0 ? 1 : 0;
      before = time;
    }
    return back > 1 && back > forward * 2;
  }

  /** Forward or back, as far as the two rows themselves tell. */
  private static int step(RowTime before, RowTime time, DateEvidence evidence) {
    LocalDate from = date(before, evidence);
    LocalDate to = date(time, evidence);
    if (from != null && to != null && !from.equals(to)) {
      return to.compareTo(from);
    }
    LocalTime first = before.time();
    LocalTime second = time.time();
    boolean sameDay = time.isDated() ? Objects.equals(from, to) : true;
    if (first == null || second == null || !sameDay) {
      return 0;
    }
    long minutes = Duration.between(first, second).toMinutes();
    return Math.abs(minutes) > MINUTES_OF_HALF_A_DAY ? 0 : Long.signum(minutes);
  }

  private static @Nullable LocalDate date(RowTime time, DateEvidence evidence) {
    return time.day() instanceof DayText.Calendar day
        ? evidence.read(day).flatMap(read -> evidence.date(read, null)).orElse(null)
        : null;
  }
}
