package dev.casebook.parse;

import java.util.List;
import java.util.Objects;

/** Where most rows say am or pm, a row that says neither could be either. */
final class HalfDays {

  private static final int LAST_HOUR = 12;

  private static final Doubt DOUBT =
      new Doubt("says neither am nor pm, as the other rows do", "write am or pm, or 24 hours");

  private HalfDays() {}

  /** The rows, without times that could be in either half of the day. */
  static List<TimelineRow> without(List<TimelineRow> rows) {
    List<ClockText> clocks =
        rows.stream()
            .map(TimelineRow::time)
            .filter(Objects::nonNull)
            .map(RowTime::clock)
            .filter(Objects::nonNull)
            .toList();
    long halved = clocks.stream().filter(ClockText::half).count();
    return halved * 2 <= clocks.size() || halved == clocks.size()
        ? rows
        : rows.stream().map(HalfDays::decided).toList();
  }

  private static TimelineRow decided(TimelineRow row) {
    RowTime time = row.time();
    ClockText clock = time == null ? null : time.clock();
    if (time == null || clock == null || clock.half() || clock.time() == null) {
      return row;
    }
    int hour = clock.time().getHour();
    return hour == 0 || hour > LAST_HOUR
        ? row
        : row.withTime(time.withClock(ClockText.unread(clock.spelling(), DOUBT)));
  }
}
