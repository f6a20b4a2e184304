package dev.casebook.trends;

import java.util.List;
import java.util.Optional;

/**
 * The share of incidents that was over within each time. Open incidents are followed up to the
 * cut-off (Kaplan and Meier), so without open ones it is the plain share.
 *
 * @param left the share that is not over yet after so many minutes
 */
public record TimeCurve(KaplanMeier left) {

  /** The smallest number of incidents that it is drawn for. */
  public static final int GATE = 5;

  /** Empty below {@link #GATE}. */
  public static Optional<TimeCurve> of(Cohort cohort) {
    List<KaplanMeier.Spell> spells =
        cohort.observations().stream()
            .map(each -> new KaplanMeier.Spell(Math.max(1, each.minutes()), each.open()))
            .toList();
    return spells.size() < GATE
        ? Optional.empty()
        : Optional.of(new TimeCurve(KaplanMeier.of(spells)));
  }

  /** The interval of the share that is over within a time; empty at 0 and at 1. */
  public Optional<Interval> intervalAt(double minutes) {
    return left.intervalAt(minutes)
        .map(interval -> new Interval(1 - interval.high(), 1 - interval.low()));
  }
}
