package dev.casebook.model;

import dev.casebook.diagnostic.SourceLocation;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a monitoring system that fires under a name. Several rules may share one name.
 *
 * @param name as written; never blank
 * @param severity as written; null when the rule states none
 * @param labels those that every firing carries
 * @param runbook what the rule says of its runbook; null when it says nothing
 * @param provenance with the place of the name
 */
public record AlertRule(
    String name,
    @Nullable String severity,
    SortedMap<String, String> labels,
    @Nullable Reference runbook,
    Provenance provenance) {

  /** A reference to a runbook, as written. */
  public record Reference(String text, SourceLocation location) {}

  public AlertRule {
    labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
  }

  /** A rule of which only name and runbook matter. */
  public AlertRule(
      String name, @Nullable String severity, @Nullable Reference runbook, Provenance provenance) {
    this(name, severity, new TreeMap<>(Map.of()), runbook, provenance);
  }

  /** Where the rule stands. */
  public SourceLocation location() {
    SourceLocation location = provenance.location();
    if (location == null) {
      throw new IllegalStateException("Bug: a rule without a place: " + name);
    }
    return location;
  }

  /** The same rule with the id of a configured severity. */
  AlertRule withSeverity(@Nullable String id) {
    return new AlertRule(name, id, labels, runbook, provenance);
  }
}
