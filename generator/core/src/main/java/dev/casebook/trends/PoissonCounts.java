package dev.casebook.trends;

import org.apache.commons.statistics.distribution.GammaDistribution;

/** How far a count per period can be from the rate behind it. */
public final class PoissonCounts {

  private PoissonCounts() {}

  /** The exact 95 % interval of the rate (Garwood 1936). */
  public static Interval interval(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("Bug: no such count: " + count);
    }
    double low =
        count == 0
            ? 0
            : GammaDistribution.of(count, 1).inverseCumulativeProbability(Confidence.TAIL);
    double high = GammaDistribution.of(count + 1.0, 1).inverseSurvivalProbability(Confidence.TAIL);
    return new Interval(low, high);
  }
}
