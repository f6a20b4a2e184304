package dev.casebook.model;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What each severity demands, versioned: an incident is held against the version of its date. */
public record ResponsePolicy(List<Version> versions) {

  public static final ResponsePolicy NONE = new ResponsePolicy(List.of());

  public ResponsePolicy {
    versions = versions.stream().sorted(Comparator.comparing(Version::from)).toList();
  }

  /** The demands from a date on, per severity id. */
  public record Version(LocalDate from, Map<String, Targets> targets) {
    public Version {
      targets = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(targets));
    }
  }

  /** Targets; null where the policy asks for nothing. */
  public record Targets(
      @Nullable Duration acknowledge,
      @Nullable Duration announce,
      @Nullable Duration update,
      @Nullable Duration mitigate,
      @Nullable Period postmortem,
      @Nullable Period drill,
      @Nullable Period actions,
      List<String> participants,
      @Nullable String process) {
    public Targets {
      participants = List.copyOf(participants);
    }
  }

  /** The targets of a severity at a date; empty before the first version. */
  public Optional<Targets> at(LocalDate date, String severity) {
    return versions.stream()
        .filter(version -> !version.from().isAfter(date))
        .reduce((earlier, later) -> later)
        .map(version -> version.targets().get(severity));
  }

  /** The day by which the action items of an incident are due; empty where nothing asks for it. */
  public Optional<LocalDate> actionsDue(IncidentFacts facts) {
    Optional<LocalDate> start = facts.milestones().get(Milestone.STARTED).map(Moment::date);
    String severity = facts.severity();
    if (start.isEmpty() || severity == null) {
      return Optional.empty();
    }
    LocalDate end =
        facts.milestones().get(Milestone.RESOLVED).map(Moment::date).orElse(start.get());
    return at(start.get(), severity).map(Targets::actions).map(end::plus);
  }
}
