package dev.casebook.trends;

import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Metric;
import dev.casebook.model.Moment;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An incident with its place on the time axis.
 *
 * @param stated the milestone that {@code start} was read from
 */
record Candidate(IncidentRecord record, Instant start, Moment stated) {

  /** Earliest first, then by id, then by path: two documents may claim one id. */
  static final Comparator<Candidate> ORDER =
      Comparator.comparing(Candidate::start)
          .thenComparing(each -> each.record().id())
          .thenComparing(each -> String.valueOf(each.record().main().path()));

  /** Empty where no milestone has as much as a date. */
  static Optional<Candidate> of(IncidentRecord record) {
    return record
        .facts()
        .milestones()
        .first()
        .map(moment -> new Candidate(record, onAxis(moment), moment));
  }

  /** A time without an offset is placed as if it were UTC: it moves a dot, never a duration. */
  private static Instant onAxis(Moment moment) {
    LocalTime time = moment.time();
    return moment
        .instant()
        .orElseGet(
            () ->
                moment
                    .date()
                    .atTime(time == null ? LocalTime.MIDNIGHT : time)
                    .toInstant(ZoneOffset.UTC));
  }

  /** Whether both record the same incident: one id and one start. */
  boolean repeats(Candidate other) {
    return record.id().equals(other.record.id()) && start.equals(other.start);
  }

  boolean gives(Metric metric) {
    return record.measurements().containsKey(metric);
  }

  @Nullable String severity() {
    String severity = record.facts().severity();
    return severity == null || severity.isBlank() ? null : severity;
  }
}
