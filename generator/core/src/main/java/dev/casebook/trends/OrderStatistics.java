package dev.casebook.trends;

import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Quantiles by the order of the durations alone: no distribution is assumed and no random number is
 * drawn.
 */
public final class OrderStatistics {

  private OrderStatistics() {}

  /** The ranks, counted from 1, between whose durations a quantile lies. */
  public record Ranks(int low, int high) {}

  /**
   * The ranks of an interval that holds the quantile with a probability of at least 95 %; empty
   * where {@code n} is too small for an upper bound.
   *
   * <p>The lower rank is the largest k with P(Bin(n, q) &lt;= k-1) &lt;= 0.025, the upper one
   * mirrors it (Conover, Practical Nonparametric Statistics, 3.2). Where 2.5 % is too little for an
   * upper bound but 5 % is enough, the largest duration is the upper bound and the lower one gets
   * what is left of the 5 %: so the gates are n = 6 for the median, 11 for p75, 29 for p90, 59 for
   * p95.
   */
  public static Optional<Ranks> ranks(int n, double q) {
    if (n < 1) {
      return Optional.empty();
    }
    BinomialDistribution below = BinomialDistribution.of(n, q);
    int high = below.inverseCumulativeProbability(1 - Confidence.TAIL) + 1;
    double lowerTail = Confidence.TAIL;
    if (high > n) {
      high = n;
      lowerTail = Confidence.MISS - below.probability(n);
    }
    int low = lowerTail <= 0 ? 0 : below.inverseCumulativeProbability(lowerTail);
    return low < 1 ? Optional.empty() : Optional.of(new Ranks(low, high));
  }

  /** The smallest number of durations for which {@link #ranks} exist. */
  public static int gate(double q) {
    int n = 1;
    while (ranks(n, q).isEmpty()) {
      n++;
    }
    return n;
  }

  /**
   * The point estimate (Hyndman and Fan 1996, type 7; the default of R and NumPy); empty where the
   * sample is empty or an open incident leaves it undetermined.
   */
  public static Optional<Double> quantile(Sample sample, double q) {
    if (sample.size() == 0) {
      return Optional.empty();
    }
    double position = (sample.size() - 1) * q;
    int rank = (int) Math.floor(position) + 1;
    double weight = position - (rank - 1);
    if (!sample.isKnown(rank)) {
      return Optional.empty();
    }
    double value = sample.atLeast(rank);
    if (weight == 0) {
      return Optional.of(value);
    }
    return sample.isKnown(rank + 1)
        ? Optional.of(value + weight * (sample.atLeast(rank + 1) - value))
        : Optional.empty();
  }

  /**
   * The interval of {@link #ranks}. Each bound is taken where it cannot be wrong whatever becomes
   * of the open incidents; empty where the upper one is not known yet.
   */
  public static Optional<Interval> interval(Sample sample, double q) {
    return ranks(sample.size(), q)
        .filter(ranks -> Double.isFinite(sample.atMost(ranks.high())))
        .map(ranks -> new Interval(sample.atLeast(ranks.low()), sample.atMost(ranks.high())));
  }
}
