package dev.casebook.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of its incident.
 *
 * @param incident the id of the incident that this document is about, when it is not its own
 * @param severity the id of a configured severity, or the text as stated when none fits; null when
 *     not stated
 * @param startConfidence {@code exact}, {@code estimated} or {@code unknown}; null when not stated
 * @param detectedBy {@code alert}, {@code internal}, {@code customer} or {@code third_party}; null
 *     when not stated
 * @param displayZone a zone id for display only; null when not stated
 * @param trigger the kind of the trigger; null when not stated
 * @param roles per role the people who held it
 * @param stated durations that the document states, by their label: evidence, never used in place
 *     of times
 */
public record IncidentFacts(
    @Nullable String incident,
    Status status,
    IncidentKind kind,
    @Nullable String severity,
    Milestones milestones,
    @Nullable String startConfidence,
    @Nullable String detectedBy,
    List<ImpactWindow> impacts,
    @Nullable String displayZone,
    @Nullable String trigger,
    @Nullable String triggerRef,
    List<String> factors,
    Map<String, List<Owner>> roles,
    @Nullable Integer responders,
    Impact impact,
    List<String> alerts,
    List<RunbookUse> runbooks,
    List<ActionItem> actions,
    Timeline timeline,
    Map<String, String> stated) {

  /** How far the record is. */
  public enum Status {
    ACTIVE,
    DRAFT,
    REVIEW,
    FINAL,
    NOT_STATED
  }

  /** What kind of event is recorded; only incidents count in the numbers. */
  public enum IncidentKind {
    INCIDENT(null),
    NEAR_MISS("near miss"),
    MAINTENANCE("maintenance"),
    NOT_AFFECTED("nobody was affected"),
    VULNERABILITY("vulnerability that did no harm");

    private final @Nullable String notCountedBecause;

    IncidentKind(@Nullable String notCountedBecause) {
      this.notCountedBecause = notCountedBecause;
    }

    /** Why events of this kind stay out of the numbers; null when they count. */
    public @Nullable String notCountedBecause() {
      return notCountedBecause;
    }

    /** The kind as a key: {@code near-miss}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public IncidentFacts {
    impacts = List.copyOf(impacts);
    factors = List.copyOf(factors);
    roles = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(roles));
    alerts = List.copyOf(alerts);
    runbooks = List.copyOf(runbooks);
    actions = List.copyOf(actions);
    stated = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(stated));
  }
}
