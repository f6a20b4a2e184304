package dev.casebook.parse;

import dev.casebook.markdown.InlineText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a timeline before its time is placed.
 *
 * @param at the text that holds the time, perhaps with the event after it
 * @param time what that text says of time; null when it says nothing
 * @param text the event
 * @param strong the parts of the event that stand in bold
 * @param kind the cell or label that names the kind; null where there is none
 * @param around the zone that the header of the table or the heading above states; null when none
 *     does
 * @param isDay whether it is no event but the day of those below it
 */
record TimelineRow(
    InlineText at,
    @Nullable RowTime time,
    String text,
    List<String> strong,
    @Nullable String kind,
    @Nullable StatedZone around,
    boolean isDay) {

  TimelineRow {
    strong = List.copyOf(strong);
  }

  /** A row as its text gives it. */
  static TimelineRow of(InlineText at, @Nullable RowTime time, String text) {
    return new TimelineRow(at, time, text, at.strong(), null, null, false);
  }

  TimelineRow withTime(@Nullable RowTime other) {
    return new TimelineRow(at, other, text, strong, kind, around, isDay);
  }

  TimelineRow withText(String other) {
    return new TimelineRow(at, time, other, strong, kind, around, isDay);
  }

  TimelineRow withKind(@Nullable String other) {
    return new TimelineRow(at, time, text, strong, other, around, isDay);
  }

  TimelineRow in(@Nullable StatedZone zone) {
    return new TimelineRow(at, time, text, strong, kind, zone, isDay);
  }

  /** As the day of the rows below it, should there be any. */
  TimelineRow asDay() {
    return new TimelineRow(at, time, text, strong, kind, around, true);
  }

  TimelineRow asEvent() {
    return new TimelineRow(at, time, text, strong, kind, around, false);
  }

  /** How a clock is written that could be another number; null when it is no such clock. */
  @Nullable ClockSpelling weakSpelling() {
    ClockText clock = time == null || !time.isWeak() ? null : time.clock();
    return clock == null ? null : clock.spelling();
  }

  boolean hasClock() {
    return time != null && time.clock() != null;
  }

  boolean isDated() {
    return time != null && time.isDated();
  }
}
