package dev.casebook.trends;

/**
 * The smallest change that two samples of their size and spread would show in four of five cases:
 * exp((z(0.975) + z(0.8)) * s * sqrt(1/m + 1/n)), s the pooled standard deviation of the
 * logarithms.
 *
 * @param factor greater than or equal to 1; its inverse is the other direction
 */
public record DetectableRatio(double factor) {

  private static final double POWER_Z = 0.8416212335729143;

  /** For samples of two durations or more each. */
  public static DetectableRatio of(Sample before, Sample after) {
    int m = before.size();
    int n = after.size();
    if (Math.min(m, n) < 2) {
      throw new IllegalArgumentException("Bug: needs two durations or more on both sides");
    }
    double variance = (squares(before) + squares(after)) / (m + n - 2);
    double half = (Confidence.Z + POWER_Z) * Math.sqrt(variance * (1.0 / m + 1.0 / n));
    return new DetectableRatio(StrictMath.exp(half));
  }

  private static double squares(Sample sample) {
    double[] logs = sample.values();
    double sum = 0;
    for (int i = 0; i < logs.length; i++) {
      logs[i] = StrictMath.log(logs[i]);
      sum += logs[i];
    }
    double mean = sum / logs.length;
    double squares = 0;
    for (double log : logs) {
      squares += (log - mean) * (log - mean);
    }
    return squares;
  }
}
