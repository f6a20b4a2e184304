package dev.casebook.trends;

import dev.casebook.trends.Observation.Verdict;
import java.util.List;

/** How the incidents of a cohort stand to their targets, by id. */
public record TargetShare(
    List<String> within, List<String> missed, List<String> undecided, List<String> noTarget) {

  public TargetShare {
    within = List.copyOf(within);
    missed = List.copyOf(missed);
    undecided = List.copyOf(undecided);
    noTarget = List.copyOf(noTarget);
  }

  public static TargetShare of(Cohort cohort) {
    return new TargetShare(
        ids(cohort, Verdict.WITHIN),
        ids(cohort, Verdict.MISSED),
        ids(cohort, Verdict.UNDECIDED),
        ids(cohort, Verdict.NO_TARGET));
  }

  /** Those that met or missed their target. */
  public int decided() {
    return within.size() + missed.size();
  }

  private static List<String> ids(Cohort cohort, Verdict verdict) {
    return cohort.observations().stream()
        .filter(observation -> observation.verdict() == verdict)
        .map(Observation::id)
        .toList();
  }
}
