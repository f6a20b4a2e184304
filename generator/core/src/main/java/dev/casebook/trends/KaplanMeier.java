package dev.casebook.trends;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The share that is still open after a time, when some are open to this day (Kaplan and Meier
 * 1958), with the interval of Kalbfleisch and Prentice on log(-log S).
 *
 * @param n how many were followed
 * @param open how many of them are still open
 * @param steps at each time at which one was closed, in order
 */
public record KaplanMeier(int n, int open, List<Step> steps) {

  public KaplanMeier {
    steps = List.copyOf(steps);
  }

  /**
   * How long one was followed.
   *
   * @param time in any unit, not negative
   * @param open whether it was still open then
   */
  public record Spell(double time, boolean open) {}

  /**
   * What is left after a time.
   *
   * @param share between 0 and 1
   * @param interval of the share; empty where it is not defined: at 0 and where all are left
   */
  public record Step(double time, double share, Optional<Interval> interval) {}

  /** The estimate of any number of spells, none included. */
  public static KaplanMeier of(List<Spell> spells) {
    List<Spell> sorted =
        spells.stream()
            .sorted(Comparator.comparingDouble(Spell::time).thenComparing(Spell::open))
            .toList();
    List<Step> steps = new ArrayList<>();
    double share = 1;
    double variance = 0;
    int i = 0;
    while (i < sorted.size()) {
      double time = sorted.get(i).time();
      int atRisk = sorted.size() - i;
      int closed = 0;
      for (; i < sorted.size() && sorted.get(i).time() == time; i++) {
        closed += sorted.get(i).open() ? 0 : 1;
      }
      if (closed > 0) {
        share *= (double) (atRisk - closed) / atRisk;
        variance += closed / ((double) atRisk * (atRisk - closed));
        steps.add(new Step(time, share, interval(share, variance)));
      }
    }
    int open = (int) spells.stream().filter(Spell::open).count();
    return new KaplanMeier(spells.size(), open, steps);
  }

  private static Optional<Interval> interval(double share, double variance) {
    if (share <= 0 || share >= 1) {
      return Optional.empty();
    }
    double log = StrictMath.log(share);
    double half = Confidence.Z * Math.sqrt(variance) / Math.abs(log);
    return Optional.of(
        new Interval(
            StrictMath.pow(share, StrictMath.exp(half)),
            StrictMath.pow(share, StrictMath.exp(-half))));
  }

  /** The time after which at most half are open; empty where it is not reached. */
  public Optional<Double> median() {
    return steps.stream().filter(step -> step.share() <= 0.5).map(Step::time).findFirst();
  }

  /** The share still open after a time. */
  public double shareAt(double time) {
    double share = 1;
    for (Step step : steps) {
      if (step.time() > time) {
        break;
      }
      share = step.share();
    }
    return share;
  }

  /** The interval of the share still open after a time; empty where it is not defined. */
  public Optional<Interval> intervalAt(double time) {
    Optional<Interval> interval = Optional.empty();
    for (Step step : steps) {
      if (step.time() > time) {
        break;
      }
      interval = step.interval();
    }
    return interval;
  }
}
