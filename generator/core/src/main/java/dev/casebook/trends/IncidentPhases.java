package dev.casebook.trends;

import dev.casebook.model.Catalog;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Measurement;
import dev.casebook.model.Metric;
import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import dev.casebook.model.ResponsePolicy.Targets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One incident in phases, in minutes after its start.
 *
 * @param phases in order; a phase whose ends are not both known is not there
 * @param acknowledged null when not known
 * @param targets what the policy in force asked for
 */
public record IncidentPhases(
    Instant start, List<Phase> phases, @Nullable Double acknowledged, List<Target> targets) {

  /** What an incident goes through. */
  public enum Kind {
    UNDETECTED,
    /** Detected, not yet mitigated. */
    MITIGATING,
    /** Mitigated, not yet resolved. */
    RECOVERING
  }

  /**
   * A phase.
   *
   * @param open it lasts beyond the cut-off
   */
  public record Phase(Kind kind, double from, double to, boolean open) {

    public double minutes() {
      return to - from;
    }
  }

  /**
   * A target of the policy.
   *
   * @param metric TTA or TTM
   * @param minutes what is asked, on the clock of the metric
   * @param at in minutes after the start of the incident
   */
  public record Target(Metric metric, double minutes, double at) {}

  public IncidentPhases {
    phases = List.copyOf(phases);
    targets = List.copyOf(targets);
  }

  /** When the last known phase ends; 0 where none is known. */
  public double end() {
    return phases.isEmpty() ? 0 : phases.get(phases.size() - 1).to();
  }

  /** Empty where the times do not give a phase. */
  public static Optional<IncidentPhases> of(IncidentRecord record, Catalog catalog) {
    Instant started = at(record, Milestone.STARTED);
    Instant detected = first(at(record, Milestone.DETECTED), at(record, Milestone.DECLARED));
    Instant start = first(started, detected);
    if (start == null) {
      return Optional.empty();
    }
    Instant resolved = at(record, Milestone.RESOLVED);
    Instant mitigated = first(at(record, Milestone.MITIGATED), resolved);
    Instant noticed = detected == null ? start : detected;
    List<Phase> phases = new ArrayList<>();
    Clock clock = new Clock(start, catalog.asOf());
    if (started != null && detected != null) {
      clock.add(phases, Kind.UNDETECTED, started, detected, false);
    }
    clock.add(phases, Kind.MITIGATING, noticed, mitigated, isOpen(record, Metric.TTM));
    if (mitigated != null && at(record, Milestone.MITIGATED) != null) {
      clock.add(phases, Kind.RECOVERING, mitigated, resolved, isOpen(record, Metric.TTR));
    }
    if (phases.isEmpty()) {
      return Optional.empty();
    }
    Instant acknowledged = at(record, Milestone.ACKNOWLEDGED);
    return Optional.of(
        new IncidentPhases(
            start,
            phases,
            acknowledged == null || acknowledged.isBefore(start) ? null : clock.of(acknowledged),
            targets(record, catalog, clock.of(noticed))));
  }

  private static List<Target> targets(IncidentRecord record, Catalog catalog, double noticedAfter) {
    List<Target> targets = new ArrayList<>();
    Candidate candidate = Candidate.of(record).orElse(null);
    String severity = candidate == null ? null : candidate.severity();
    if (candidate == null || severity == null) {
      return targets;
    }
    Targets asked = catalog.policy().at(candidate.stated().date(), severity).orElse(null);
    Double acknowledge = TargetLines.minutes(asked, Metric.TTA);
    Double mitigate = TargetLines.minutes(asked, Metric.TTM);
    if (acknowledge != null) {
      targets.add(new Target(Metric.TTA, acknowledge, noticedAfter + acknowledge));
    }
    if (mitigate != null) {
      targets.add(new Target(Metric.TTM, mitigate, mitigate));
    }
    return targets;
  }

  private static boolean isOpen(IncidentRecord record, Metric metric) {
    Measurement measurement = record.measurements().get(metric);
    return measurement != null && measurement.open();
  }

  private static @Nullable Instant at(IncidentRecord record, Milestone milestone) {
    return record.facts().milestones().get(milestone).flatMap(Moment::instant).orElse(null);
  }

  private static @Nullable Instant first(@Nullable Instant one, @Nullable Instant other) {
    return one != null ? one : other;
  }

  private static double minutes(Duration duration) {
    return duration.toMillis() / 60_000.0;
  }

  /** Counts from the start of the incident to the cut-off. */
  private record Clock(Instant start, Instant cutOff) {

    double of(Instant instant) {
      return minutes(Duration.between(start, instant));
    }

    /** Adds the phase where both ends are known and in order. */
    void add(List<Phase> phases, Kind kind, Instant from, @Nullable Instant to, boolean open) {
      Instant end = to == null && open ? cutOff : to;
      if (end != null && !end.isBefore(from)) {
        phases.add(new Phase(kind, of(from), of(end), to == null));
      }
    }
  }
}
