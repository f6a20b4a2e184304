package dev.casebook.trends;

import dev.casebook.policy.Demand;
import java.time.Instant;
import java.util.List;

/**
 * What is told of the incidents of one filter over one window besides their durations.
 *
 * @param incidents ids, earliest start first, whether their durations are known or not
 * @param promises in the order of {@link Demand}; only demands that concern any of them
 * @param quarters only over the whole time
 * @param contrasts only over the whole time
 */
public record Chapter(
    Filter filter,
    Window window,
    Instant from,
    List<String> incidents,
    List<Promise> promises,
    List<QuarterMix> quarters,
    List<Contrast> contrasts,
    List<Caveat> caveats,
    List<Cost> costs) {

  public Chapter {
    incidents = List.copyOf(incidents);
    promises = List.copyOf(promises);
    quarters = List.copyOf(quarters);
    contrasts = List.copyOf(contrasts);
    caveats = List.copyOf(caveats);
    costs = List.copyOf(costs);
  }
}
