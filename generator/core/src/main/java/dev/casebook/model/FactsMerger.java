package dev.casebook.model;

import dev.casebook.model.IncidentFacts.IncidentKind;
import dev.casebook.model.IncidentFacts.Status;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Joins what two documents say of one incident: the first wins wherever it says anything. */
final class FactsMerger {

  private FactsMerger() {}

  static IncidentFacts merge(IncidentFacts first, IncidentFacts second) {
    return new IncidentFacts(
        first.incident() == null ? second.incident() : first.incident(),
        first.status() == Status.NOT_STATED ? second.status() : first.status(),
        first.kind() == IncidentKind.INCIDENT ? second.kind() : first.kind(),
        either(first.severity(), second.severity()),
        milestones(first.milestones(), second.milestones()),
        either(first.startConfidence(), second.startConfidence()),
        either(first.detectedBy(), second.detectedBy()),
        either(first.impacts(), second.impacts()),
        either(first.displayZone(), second.displayZone()),
        either(first.trigger(), second.trigger()),
        either(first.triggerRef(), second.triggerRef()),
        either(first.factors(), second.factors()),
        either(first.roles(), second.roles()),
        first.responders() == null ? second.responders() : first.responders(),
        first.impact().equals(Impact.NOT_STATED) ? second.impact() : first.impact(),
        either(first.alerts(), second.alerts()),
        either(first.runbooks(), second.runbooks()),
        either(first.actions(), second.actions()),
        first.timeline().or(second.timeline()),
        either(first.stated(), second.stated()));
  }

  private static Milestones milestones(Milestones first, Milestones second) {
    Map<Milestone, Moment> moments = new EnumMap<>(Milestone.class);
    moments.putAll(second.moments());
    moments.putAll(first.moments());
    return new Milestones(moments);
  }

  private static @Nullable String either(@Nullable String first, @Nullable String second) {
    return first == null ? second : first;
  }

  private static <T> List<T> either(List<T> first, List<T> second) {
    return first.isEmpty() ? second : first;
  }

  private static <T> Map<String, T> either(Map<String, T> first, Map<String, T> second) {
    return first.isEmpty() ? new LinkedHashMap<>(second) : first;
  }
}
