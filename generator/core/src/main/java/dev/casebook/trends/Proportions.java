package dev.casebook.trends;

/** Intervals of a share and of a count. */
public final class Proportions {

  private Proportions() {}

  /**
   * The 95 % interval of a share (Wilson 1927, without continuity correction).
   *
   * @param successes between 0 and {@code n}
   * @param n greater than 0
   */
  public static Interval wilson(int successes, int n) {
    if (n < 1 || successes < 0 || successes > n) {
      throw new IllegalArgumentException("Bug: no such share: " + successes + " of " + n);
    }
    double z2 = Confidence.Z * Confidence.Z;
    double share = (double) successes / n;
    double centre = (share + z2 / (2 * n)) / (1 + z2 / n);
    double half =
        Confidence.Z * Math.sqrt(share * (1 - share) / n + z2 / (4.0 * n * n)) / (1 + z2 / n);
    double low = successes == 0 ? 0 : Math.max(0, centre - half);
    double high = successes == n ? 1 : Math.min(1, centre + half);
    return new Interval(low, high);
  }
}
