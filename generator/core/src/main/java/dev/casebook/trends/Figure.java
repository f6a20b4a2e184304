package dev.casebook.trends;

import org.jspecify.annotations.Nullable;

/**
 * What a trend says of a cohort: a value, its interval, or why not.
 *
 * @param trend the key of the trend
 * @param n the incidents that it stands on, open ones included
 * @param value null with the reason in {@code absence}
 * @param interval null with the reason in {@code absence}
 * @param absence null when both are there
 */
public record Figure(
    String trend,
    Unit unit,
    int n,
    @Nullable Double value,
    @Nullable Interval interval,
    @Nullable Absence absence) {

  /** What the value counts. */
  public enum Unit {
    MINUTES,
    /** Between 0 and 1. */
    SHARE
  }

  public Figure {
    if ((value == null || interval == null) != (absence != null)) {
      throw new IllegalArgumentException("Bug: a figure is complete or says why not: " + trend);
    }
  }

  static Figure complete(Trend trend, int n, double value, Interval interval) {
    return new Figure(trend.key(), trend.unit(), n, value, interval, null);
  }

  static Figure pointOnly(Trend trend, int n, double value, Absence absence) {
    return new Figure(trend.key(), trend.unit(), n, value, null, absence);
  }

  static Figure absent(Trend trend, int n, Absence absence) {
    return new Figure(trend.key(), trend.unit(), n, null, null, absence);
  }
}
