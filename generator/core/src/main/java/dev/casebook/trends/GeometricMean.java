package dev.casebook.trends;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The mean of the logarithms, back in minutes, with its t interval.
 *
 * @param value in minutes
 * @param interval in minutes
 */
public record GeometricMean(double value, Interval interval) {

  /** The smallest number of durations that it is computed for. */
  public static final int GATE = 5;

  /**
   * The geometric mean of a sample.
   *
   * @param sample at least two durations, none of them open
   */
  public static GeometricMean of(Sample sample) {
    int n = sample.size();
    if (n < 2 || sample.open() > 0) {
      throw new IllegalArgumentException("Bug: needs two closed durations or more");
    }
    double[] logs = sample.values();
    double sum = 0;
    for (int i = 0; i < n; i++) {
      logs[i] = StrictMath.log(logs[i]);
      sum += logs[i];
    }
    double mean = sum / n;
    double squares = 0;
    for (double log : logs) {
      squares += (log - mean) * (log - mean);
    }
    double t = TDistribution.of(n - 1).inverseSurvivalProbability(Confidence.TAIL);
    double half = t * Math.sqrt(squares / (n - 1) / n);
    return new GeometricMean(
        StrictMath.exp(mean),
        new Interval(StrictMath.exp(mean - half), StrictMath.exp(mean + half)));
  }
}
