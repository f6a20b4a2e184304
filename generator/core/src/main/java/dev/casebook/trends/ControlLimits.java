package dev.casebook.trends;

import java.util.List;

/**
 * The limits of an individuals chart on the logarithms of durations (Wheeler's XmR): which
 * incidents were unlike the others. In minutes.
 *
 * @param centre the geometric mean
 * @param limits mean ± 2.66 times the mean moving range, both of logarithms
 * @param provisional computed on fewer than twenty durations
 */
public record ControlLimits(double centre, Interval limits, boolean provisional) {

  /** The smallest number of durations that they are computed for. */
  public static final int GATE = 12;

  private static final int FIRM = 20;

  /** 3 / d2(2), the constant of moving ranges of two. */
  private static final double WIDTH = 2.66;

  private static final double FLOOR_MINUTES = 1;

  /**
   * The limits of durations in the order of their incidents.
   *
   * @param minutes at least {@link #GATE}, floored at 1 here
   */
  public static ControlLimits of(List<Double> minutes) {
    int n = minutes.size();
    if (n < GATE) {
      throw new IllegalArgumentException("Bug: needs twelve durations or more");
    }
    double sum = 0;
    double ranges = 0;
    double last = 0;
    for (int i = 0; i < n; i++) {
      double log = StrictMath.log(Math.max(FLOOR_MINUTES, minutes.get(i)));
      sum += log;
      ranges += i == 0 ? 0 : Math.abs(log - last);
      last = log;
    }
    double mean = sum / n;
    double half = WIDTH * ranges / (n - 1);
    return new ControlLimits(
        StrictMath.exp(mean),
        new Interval(StrictMath.exp(mean - half), StrictMath.exp(mean + half)),
        n < FIRM);
  }

  /** Whether a duration is unlike the others. */
  public boolean isUnlike(double minutes) {
    return !limits.contains(Math.max(FLOOR_MINUTES, minutes));
  }
}
