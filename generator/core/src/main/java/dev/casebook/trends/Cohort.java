package dev.casebook.trends;

import dev.casebook.model.Metric;
import java.time.Instant;
import java.util.List;

/**
 * The incidents that a number is computed on.
 *
 * @param observations earliest start first
 * @param from the beginning of the window
 * @param to the cut-off
 */
public record Cohort(
    Metric metric,
    Filter filter,
    Window window,
    List<Observation> observations,
    Instant from,
    Instant to) {

  public Cohort {
    observations = List.copyOf(observations);
  }

  public Sample sample() {
    return Sample.of(observations);
  }

  public List<String> ids() {
    return observations.stream().map(Observation::id).toList();
  }
}
