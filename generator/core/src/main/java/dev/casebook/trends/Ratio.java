package dev.casebook.trends;

import java.util.Arrays;

/**
 * By which factor the durations of one sample are longer than those of another (Hodges and Lehmann
 * 1963, on logarithms): the median of the ratios of all pairs, with the interval that the ordered
 * ratios give. Below 1 the second sample is shorter.
 *
 * @param value a factor
 * @param interval of factors
 */
public record Ratio(double value, Interval interval) {

  /** The smallest size of each sample for which it is computed. */
  public static final int GATE = 5;

  /**
   * Compares two samples of at least {@link #GATE} durations each, none of them open.
   *
   * @throws IllegalArgumentException when a sample is smaller or has open durations
   */
  public static Ratio of(Sample before, Sample after) {
    if (Math.min(before.size(), after.size()) < GATE || before.open() + after.open() > 0) {
      throw new IllegalArgumentException("Bug: needs five closed durations or more on both sides");
    }
    Differences differences = new Differences(logs(before), logs(after));
    long pairs = (long) before.size() * after.size();
    double middle = (differences.ranked((pairs + 1) / 2) + differences.ranked(pairs / 2 + 1)) / 2;
    int rank = RankSum.criticalRank(before.size(), after.size());
    return new Ratio(
        StrictMath.exp(middle),
        new Interval(
            StrictMath.exp(differences.ranked(rank)),
            StrictMath.exp(differences.ranked(pairs + 1 - rank))));
  }

  /** Whether no change can be told apart from noise. */
  public boolean isNoise() {
    return interval.contains(1);
  }

  private static double[] logs(Sample sample) {
    return Arrays.stream(sample.values()).map(StrictMath::log).toArray();
  }

  /** The differences of all pairs, ordered without being written down. */
  private static final class Differences {

    private final double[] before;
    private final double[] after;

    Differences(double[] before, double[] after) {
      this.before = before;
      this.after = after;
    }

    /** The smallest value that at least so many differences do not exceed. */
    double ranked(long rank) {
      double low = after[0] - before[before.length - 1];
      double high = after[after.length - 1] - before[0];
      if (atMost(low) >= rank) {
        return low;
      }
      while (true) {
        double middle = low + (high - low) / 2;
        if (middle <= low || middle >= high) {
          return high;
        }
        if (atMost(middle) >= rank) {
          high = middle;
        } else {
          low = middle;
        }
      }
    }

    private long atMost(double limit) {
      long count = 0;
      int from = before.length;
      for (double late : after) {
        while (from > 0 && late - before[from - 1] <= limit) {
          from--;
        }
        while (from < before.length && late - before[from] > limit) {
          from++;
        }
        count += before.length - from;
      }
      return count;
    }
  }
}
