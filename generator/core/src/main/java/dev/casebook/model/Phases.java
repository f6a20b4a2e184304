package dev.casebook.model;

import dev.casebook.model.IncidentFacts.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Derives the durations of an incident from its milestones, as METRICS defines them: the start
 * falls back to the detection, the detection to the declaration, the mitigation to the resolution,
 * and each fallback is named.
 */
final class Phases {

  private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
  private static final Duration LONGEST = Duration.ofDays(366L * 5);

  private final IncidentFacts facts;
  private final Instant asOf;

  Phases(IncidentFacts facts, Instant asOf) {
    this.facts = facts;
    this.asOf = asOf;
  }

  /** The durations that the milestones allow; none when they contradict each other. */
  Map<Metric, Measurement> measurements() {
    Map<Metric, Measurement> measured = new EnumMap<>(Metric.class);
    if (contradiction().isPresent()) {
      return measured;
    }
    Found start = first("start unknown", Milestone.STARTED, Milestone.DETECTED, Milestone.DECLARED);
    Found detected = first("detection unknown", Milestone.DETECTED, Milestone.DECLARED);
    Found acknowledged = first("", Milestone.ACKNOWLEDGED);
    Found mitigated = first("mitigation unknown", Milestone.MITIGATED, Milestone.RESOLVED);
    Found resolved = first("", Milestone.RESOLVED);
    if (start != null && start.fallback().isEmpty()) {
      put(measured, Metric.TTD, start, detected, false);
    }
    put(measured, Metric.TTA, detected, acknowledged, false);
    put(measured, Metric.TTM, start, mitigated, true);
    put(measured, Metric.TTR, start, resolved, true);
    return measured;
  }

  /** Why the times cannot be used: an end before its start, the future, or an absurd length. */
  Optional<String> contradiction() {
    Instant start = instant(Milestone.STARTED);
    for (Milestone milestone : Milestone.values()) {
      Instant at = instant(milestone);
      if (at == null) {
        continue;
      }
      if (at.isAfter(asOf)) {
        return Optional.of(milestone.field() + " lies in the future");
      }
      if (at.atZone(java.time.ZoneOffset.UTC).toLocalDate().isBefore(EARLIEST)) {
        return Optional.of(milestone.field() + " lies before 1970");
      }
      if (start != null && at.isBefore(start)) {
        return Optional.of(milestone.field() + " lies before the start");
      }
      if (start != null && Duration.between(start, at).compareTo(LONGEST) > 0) {
        return Optional.of(milestone.field() + " lies more than five years after the start");
      }
    }
    Instant mitigated = instant(Milestone.MITIGATED);
    Instant resolved = instant(Milestone.RESOLVED);
    if (mitigated != null && resolved != null && resolved.isBefore(mitigated)) {
      return Optional.of("resolved lies before mitigated");
    }
    return start == null
            && (endsBeforeDetection(Milestone.RESOLVED) || endsBeforeDetection(Milestone.MITIGATED))
        ? Optional.of("it ends before it was detected")
        : Optional.empty();
  }

  /** Why the incident cannot be placed in time at all. */
  Optional<String> gap() {
    return first("", Milestone.STARTED, Milestone.DETECTED, Milestone.DECLARED) == null
        ? Optional.of("no start is known")
        : Optional.empty();
  }

  private boolean endsBeforeDetection(Milestone end) {
    Instant ended = instant(end);
    Instant detected = instant(Milestone.DETECTED);
    return ended != null && detected != null && ended.isBefore(detected);
  }

  private void put(
      Map<Metric, Measurement> measured,
      Metric metric,
      @Nullable Found from,
      @Nullable Found to,
      boolean canBeOpen) {
    if (from == null) {
      return;
    }
    boolean open = to == null && canBeOpen && facts.status() == Status.ACTIVE;
    if (to == null && !open) {
      return;
    }
    Duration length = Duration.between(from.at(), to == null ? asOf : to.at());
    if (length.isNegative()) {
      return;
    }
    List<String> fallbacks = new ArrayList<>(from.fallback());
    if (to != null) {
      fallbacks.addAll(to.fallback());
    }
    measured.put(metric, new Measurement(length.toSeconds() / 60.0, open, fallbacks));
  }

  /** A milestone's time, with the words for the one that stood in for it. */
  private record Found(Instant at, List<String> fallback) {}

  private @Nullable Found first(String unknown, Milestone... choices) {
    for (Milestone milestone : choices) {
      Instant at = instant(milestone);
      if (at != null) {
        return new Found(
            at, milestone == choices[0] ? List.of() : List.of(unknown + ": " + milestone.field()));
      }
    }
    return null;
  }

  private @Nullable Instant instant(Milestone milestone) {
    return facts.milestones().get(milestone).flatMap(Moment::instant).orElse(null);
  }
}
