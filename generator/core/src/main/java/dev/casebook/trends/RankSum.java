package dev.casebook.trends;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The distribution of the rank sum statistic of two samples from one population. */
final class RankSum {

  /** Up to this many pairs the distribution is counted out; beyond, the normal one is the same. */
  private static final int MOST_COUNTED = 10_000;

  private RankSum() {}

  /**
   * The largest c with P(U &lt; c) &lt;= 0.025, for the Mann-Whitney U of samples of m and n: the
   * c-th smallest and the c-th largest difference of pairs bound the 95 % interval of a shift
   * (Hollander, Wolfe and Chicken, Nonparametric Statistical Methods, 4.3). 0 where the samples are
   * too small for an interval.
   */
  static int criticalRank(int m, int n) {
    return (long) m * n <= MOST_COUNTED ? counted(m, n) : approximated(m, n);
  }

  private static int counted(int m, int n) {
    double[] ways = ways(m, n);
    double all = 0;
    for (double count : ways) {
      all += count;
    }
    double below = 0;
    int rank = 0;
    while (rank < ways.length && below + ways[rank] <= Confidence.TAIL * all) {
      below += ways[rank];
      rank++;
    }
    return rank;
  }

  /** In how many orders of m + n values each U comes out: the Gaussian binomial coefficients. */
  private static double[] ways(int m, int n) {
    double[] ways = new double[m * n + 1];
    ways[0] = 1;
    for (int i = 1; i <= m; i++) {
      for (int u = ways.length - 1; u >= n + i; u--) {
        ways[u] -= ways[u - n - i];
      }
      for (int u = i; u < ways.length; u++) {
        ways[u] += ways[u - i];
      }
    }
    return ways;
  }

  private static int approximated(int m, int n) {
    double pairs = (double) m * n;
    double deviation = Math.sqrt(pairs * (m + n + 1) / 12);
    double z = NormalDistribution.of(0, 1).inverseCumulativeProbability(Confidence.TAIL);
    return (int) Math.floor(pairs / 2 + z * deviation);
  }
}
