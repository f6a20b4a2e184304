package dev.casebook.trends;

import java.util.ArrayList;
import java.util.List;

/** Minutes as people say them: the two largest units that are not zero. */
public final class Durations {

  private static final long HOUR = 60;
  private static final long DAY = 24 * HOUR;

  private Durations() {}

  /**
   * How the units are written after a number, the space before them included.
   *
   * @param between what stands between two parts
   */
  public record Units(String day, String hour, String minute, String between) {

    public static final Units ENGLISH = new Units(" d", " h", " min", " ");
  }

  /** {@code 48 min}, {@code 3 h 20 min}, {@code 2 d 4 h}; whole minutes, halves rounded up. */
  public static String human(double minutes) {
    return human(minutes, Units.ENGLISH);
  }

  /**
   * The same in another language.
   *
   * @param minutes finite; a negative duration keeps its sign
   */
  public static String human(double minutes, Units units) {
    if (!Double.isFinite(minutes)) {
      throw new IllegalArgumentException("Bug: not a duration: " + minutes);
    }
    if (minutes < 0) {
      String positive = human(-minutes, units);
      return positive.equals("0" + units.minute()) ? positive : "-" + positive;
    }
    long whole = Math.round(minutes);
    if (whole < DAY) {
      return join(whole / HOUR, units.hour(), whole % HOUR, units.minute(), units);
    }
    long hours = Math.round(minutes / HOUR);
    return join(hours / 24, units.day(), hours % 24, units.hour(), units);
  }

  private static String join(long large, String largeUnit, long small, String unit, Units units) {
    List<String> parts = new ArrayList<>();
    if (large > 0) {
      parts.add(large + largeUnit);
    }
    if (small > 0 || large == 0) {
      parts.add(small + unit);
    }
    return String.join(units.between(), parts);
  }
}
