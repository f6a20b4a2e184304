package dev.casebook.trends;

import java.util.Arrays;
import java.util.List;

/**
 * Durations in minutes, floored at 1, in order. The duration of an open incident is a lower bound,
 * so an order statistic is only known where it cannot move any more, however long the open
 * incidents go on.
 */
public final class Sample {

  private static final double FLOOR_MINUTES = 1;

  private final double[] least;
  private final double[] most;
  private final int open;

  private Sample(double[] least, double[] most, int open) {
    this.least = least;
    this.most = most;
    this.open = open;
    Arrays.sort(least);
    Arrays.sort(most);
  }

  /** The durations of the observations. */
  public static Sample of(List<Observation> observations) {
    double[] least = new double[observations.size()];
    double[] most = new double[observations.size()];
    int open = 0;
    for (int i = 0; i < least.length; i++) {
      Observation observation = observations.get(i);
      least[i] = floored(observation.minutes());
      most[i] = observation.open() ? Double.POSITIVE_INFINITY : least[i];
      open += observation.open() ? 1 : 0;
    }
    return new Sample(least, most, open);
  }

  /** Durations that are all over. */
  public static Sample ofMinutes(double... minutes) {
    return withOpen(minutes, new double[0]);
  }

  /** Durations that are over, and lower bounds of some that are not. */
  public static Sample withOpen(double[] closed, double[] open) {
    int n = closed.length + open.length;
    double[] least = Arrays.copyOf(closed, n);
    System.arraycopy(open, 0, least, closed.length, open.length);
    double[] most = Arrays.copyOf(closed, n);
    for (int i = 0; i < n; i++) {
      least[i] = floored(least[i]);
      most[i] = i < closed.length ? least[i] : Double.POSITIVE_INFINITY;
    }
    return new Sample(least, most, open.length);
  }

  private static double floored(double minutes) {
    if (!(minutes >= 0) || Double.isInfinite(minutes)) {
      throw new IllegalArgumentException("Bug: not a duration: " + minutes);
    }
    return Math.max(FLOOR_MINUTES, minutes);
  }

  /** How many durations there are, open ones included. */
  public int size() {
    return least.length;
  }

  /** How many of them are lower bounds. */
  public int open() {
    return open;
  }

  /** The least that the order statistic of this rank, counted from 1, can be. */
  double atLeast(int rank) {
    return least[rank - 1];
  }

  /** The most that it can be; infinite where only open incidents are left. */
  double atMost(int rank) {
    return most[rank - 1];
  }

  boolean isKnown(int rank) {
    return least[rank - 1] == most[rank - 1];
  }

  /** The durations in order; open ones at their lower bound. */
  double[] values() {
    return least.clone();
  }
}
