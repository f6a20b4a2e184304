package dev.casebook.trends;

import dev.casebook.model.Catalog;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Measurement;
import dev.casebook.model.Metric;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one metric of incidents, together with the target that was in force. */
final class ObservationReader {

  private final Catalog catalog;
  private final Metric metric;

  ObservationReader(Catalog catalog, Metric metric) {
    this.catalog = catalog;
    this.metric = metric;
  }

  /** Empty where the incident's times do not give the metric. */
  Optional<Observation> read(Candidate candidate) {
    IncidentRecord record = candidate.record();
    Measurement measured = record.measurements().get(metric);
    if (measured == null) {
      return Optional.empty();
    }
    String severity = candidate.severity();
    return Optional.of(
        new Observation(
            record.id(),
            record.title(),
            candidate.start(),
            candidate.stated(),
            measured.minutes(),
            severity,
            orderOf(severity),
            record.services(),
            measured.open(),
            measured.fallbacks(),
            severity == null ? null : target(candidate, severity)));
  }

  private int orderOf(@Nullable String severity) {
    for (int i = 0; i < catalog.severities().size(); i++) {
      if (catalog.severities().get(i).id().equals(severity)) {
        return i;
      }
    }
    return -1;
  }

  private @Nullable Double target(Candidate candidate, String severity) {
    return TargetLines.minutes(
        catalog.policy().at(candidate.stated().date(), severity).orElse(null), metric);
  }
}
