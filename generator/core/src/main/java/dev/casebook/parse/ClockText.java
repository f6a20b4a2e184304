package dev.casebook.parse;

import dev.casebook.yaml.Parsed;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as written.
 *
 * @param time null where a placeholder stands, or what stands there is no time
 * @param doubt what is wrong with it; null when nothing is
 * @param half whether it names the half of the day
 */
record ClockText(
    ClockSpelling spelling, @Nullable LocalTime time, @Nullable Doubt doubt, boolean half) {

  /** The half of the day, and what people write for it. */
  enum Half {
    MORNING,
    AFTERNOON;

    static @Nullable Half of(@Nullable String text) {
      if (text == null) {
        return null;
      }
      return text.toLowerCase(Locale.ROOT).startsWith("p") ? AFTERNOON : MORNING;
    }
  }

  static ClockText placeholder(ClockSpelling spelling) {
    return new ClockText(spelling, null, null, false);
  }

  static ClockText of(ClockSpelling spelling, LocalTime time) {
    return new ClockText(spelling, time, null, false);
  }

  static ClockText unread(ClockSpelling spelling, Doubt doubt) {
    return new ClockText(spelling, null, doubt, false);
  }

  /** Reads {@code H:MM} or {@code H:MM:SS} with the half of the day that stands beside it. */
  static ClockText of(ClockSpelling spelling, String clock, @Nullable Half half) {
    Parsed<LocalTime> parsed = DateText.time(clock);
    LocalTime time = parsed.value();
    if (time == null) {
      return unread(spelling, new Doubt(parsed.problem(), parsed.help()));
    }
    return half == null ? of(spelling, time) : halved(spelling, time, half);
  }

  private static ClockText halved(ClockSpelling spelling, LocalTime time, Half half) {
    int hour = time.getHour();
    if (hour >= 1 && hour <= 12) {
      LocalTime at = time.withHour(hour % 12 + (half == Half.AFTERNOON ? 12 : 0));
      return new ClockText(spelling, at, null, true);
    }
    boolean agree = half == (hour > 12 ? Half.AFTERNOON : Half.MORNING);
    Doubt doubt =
        new Doubt(
            agree ? "mixes the clocks of 12 and 24 hours" : "names the other half of the day",
            "write 24 hours without am or pm, probably " + time);
    return new ClockText(spelling, agree ? time : null, doubt, true);
  }
}
