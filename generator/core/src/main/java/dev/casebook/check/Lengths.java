package dev.casebook.check;

import org.jspecify.annotations.Nullable;

/** Lengths of time, in words. */
final class Lengths {

  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;

  private Lengths() {}

  /** {@code 12 min}, {@code 2 h 5 min}, {@code 3 d 4 h}; {@code an unknown time} for null. */
  static String words(@Nullable Double minutes) {
    if (minutes == null) {
      return "an unknown time";
    }
    long whole = Math.round(minutes);
    if (whole < HOUR) {
      return whole + " min";
    }
    return whole < DAY
        ? pair(whole / HOUR, "h", whole % HOUR, "min")
        : pair(whole / DAY, "d", whole % DAY / HOUR, "h");
  }

  private static String pair(long large, String unit, long small, String below) {
    return large + " " + unit + (small == 0 ? "" : " " + small + " " + below);
  }
}
