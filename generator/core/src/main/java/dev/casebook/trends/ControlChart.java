package dev.casebook.trends;

import java.util.List;
import java.util.Optional;

/**
 * Which incidents were unlike the others: an individuals chart on logarithms. Open incidents have
 * no duration yet and are left out.
 *
 * @param seen earliest start first
 * @param unlike the ids of those outside the limits
 */
public record ControlChart(List<Observation> seen, ControlLimits limits, List<String> unlike) {

  public ControlChart {
    seen = List.copyOf(seen);
    unlike = List.copyOf(unlike);
  }

  /** Empty for fewer than {@link ControlLimits#GATE} incidents that are over. */
  public static Optional<ControlChart> of(Cohort cohort) {
    List<Observation> seen = cohort.observations().stream().filter(each -> !each.open()).toList();
    if (seen.size() < ControlLimits.GATE) {
      return Optional.empty();
    }
    ControlLimits limits = ControlLimits.of(seen.stream().map(Observation::minutes).toList());
    List<String> unlike =
        seen.stream().filter(each -> limits.isUnlike(each.minutes())).map(Observation::id).toList();
    return Optional.of(new ControlChart(seen, limits, unlike));
  }
}
