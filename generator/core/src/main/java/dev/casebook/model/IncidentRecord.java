package dev.casebook.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An incident, joined from its documents: a postmortem, a live timeline, or both. Where both state
 * a field, the postmortem wins.
 *
 * @param id of the incident
 * @param documents the postmortem first; never empty
 * @param facts joined
 * @param services joined
 * @param measurements only for metrics that the milestones allow
 * @param notCountedBecause why it stays out of the numbers; null when it counts
 */
public record IncidentRecord(
    String id,
    List<IncidentDocument> documents,
    IncidentFacts facts,
    List<String> services,
    Map<Metric, Measurement> measurements,
    @Nullable String notCountedBecause) {

  public IncidentRecord {
    documents = List.copyOf(documents);
    services = List.copyOf(services);
    java.util.EnumMap<Metric, Measurement> copy = new java.util.EnumMap<>(Metric.class);
    copy.putAll(measurements);
    measurements = java.util.Collections.unmodifiableMap(copy);
  }

  /** The document that stands for the incident: its page. */
  public IncidentDocument main() {
    return documents.get(0);
  }

  public String title() {
    return main().title();
  }
}
