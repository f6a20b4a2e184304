package dev.casebook.parse;

import java.time.LocalTime;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Reads times of day that name the part of the day in Chinese. */
final class ChineseClock {

  private static final String EARLY = "凌晨";
  private static final String MORNING = "清晨早上早晨上午";
  private static final String NOON = "中午";
  private static final String AFTERNOON = "下午傍晚";

  private ChineseClock() {}

  static ClockText read(ClockSpelling spelling, Matcher match) {
    int hour = Integer.parseInt(match.group("h"));
    String minutes = match.group("m") == null ? match.group("min") : match.group("m");
    int minute =
        match.group("thirty") != null ? 30 : minutes == null ? 0 : Integer.parseInt(minutes);
    Integer in24 = hour(match.group("part"), hour);
    if (in24 == null || in24 > 23 || minute > 59) {
      return ClockText.unread(
          spelling,
          new Doubt("is no time of that part of the day", "write 24 hours, for example 22:24"));
    }
    return ClockText.of(spelling, LocalTime.of(in24, minute));
  }

  /** The hour of 24; null when hour and part of the day do not fit. */
  private static @Nullable Integer hour(@Nullable String part, int hour) {
    if (part == null || hour > 12) {
      return part == null || !isBeforeNoon(part) ? Integer.valueOf(hour) : null;
    }
    if (part.equals(EARLY)) {
      return hour % 12;
    }
    if (MORNING.contains(part)) {
      return hour;
    }
    if (part.equals(NOON)) {
      return hour > 10 ? Integer.valueOf(hour) : hour < 4 ? Integer.valueOf(hour + 12) : null;
    }
    if (AFTERNOON.contains(part)) {
      return hour == 12 ? 12 : hour + 12;
    }
    return hour > 4 && hour < 12 ? Integer.valueOf(hour + 12) : null;
  }

  private static boolean isBeforeNoon(String part) {
    return part.equals(EARLY) || MORNING.contains(part);
  }
}
