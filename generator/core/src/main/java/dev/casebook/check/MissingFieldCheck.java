package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.model.Impact;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.IncidentFacts;
import dev.casebook.model.IncidentFacts.IncidentKind;
import dev.casebook.model.IncidentFacts.Status;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Milestone;
import dev.casebook.model.Timeline;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The record of an incident holds what its status promises. */
public final class MissingFieldCheck implements Check {

  public static final Rule MISSING_FIELD =
      new Rule(
          "missing-field",
          Level.WARNING,
          "The record of an incident lacks what its status asks for");

  /**
   * A field that is required from a status on.
   *
   * @param applies of which records it is asked
   * @param present whether a record has it
   */
  private record Requirement(
      String field,
      Status from,
      Predicate<IncidentRecord> applies,
      Predicate<IncidentRecord> present) {

    boolean isMissing(IncidentRecord record) {
      return record.facts().status().compareTo(from) >= 0
          && applies.test(record)
          && !present.test(record);
    }
  }

  private static final int TOLD = 20;

  private static final List<Requirement> REQUIREMENTS =
      List.of(
          new Requirement(
              "started",
              Status.ACTIVE,
              record -> !"unknown".equals(record.facts().startConfidence()),
              has(Milestone.STARTED)),
          new Requirement(
              "severity",
              Status.DRAFT,
              MissingFieldCheck::isIncident,
              record -> record.facts().severity() != null),
          new Requirement(
              "services", Status.DRAFT, record -> true, record -> !record.services().isEmpty()),
          new Requirement(
              "detected", Status.REVIEW, MissingFieldCheck::isIncident, has(Milestone.DETECTED)),
          new Requirement(
              "mitigated",
              Status.REVIEW,
              MissingFieldCheck::isIncident,
              has(Milestone.MITIGATED).or(has(Milestone.RESOLVED))),
          new Requirement("summary", Status.REVIEW, record -> true, MissingFieldCheck::hasSummary),
          new Requirement(
              "impact", Status.REVIEW, MissingFieldCheck::isIncident, MissingFieldCheck::hasImpact),
          new Requirement(
              "timeline",
              Status.REVIEW,
              MissingFieldCheck::isIncident,
              record -> record.documents().stream().anyMatch(MissingFieldCheck::hasTimeline)),
          new Requirement(
              "factors",
              Status.FINAL,
              MissingFieldCheck::isNotMaintenance,
              MissingFieldCheck::hasFactors),
          new Requirement(
              "actions",
              Status.FINAL,
              MissingFieldCheck::isNotMaintenance,
              MissingFieldCheck::hasActions));

  @Override
  public List<Rule> rules() {
    return List.of(MISSING_FIELD);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    return context.catalog().incidents().stream()
        .filter(record -> record.facts().status() != Status.NOT_STATED)
        .flatMap(
            record ->
                REQUIREMENTS.stream()
                    .filter(requirement -> requirement.isMissing(record))
                    .map(requirement -> finding(record, requirement)))
        .toList();
  }

  private static Finding finding(IncidentRecord record, Requirement missing) {
    String status = record.facts().status().name().toLowerCase(Locale.ROOT);
    String what = missing.field().equals("mitigated") ? "mitigated' or 'resolved" : missing.field();
    if (missing.field().equals("actions")
        && record.documents().stream().anyMatch(MissingFieldCheck::tellsActions)) {
      return Finding.of(
              MISSING_FIELD,
              Records.statusHolder(record).header().locationOf("status"),
              "the actions are told in prose and listed nowhere, and the status is '%s'"
                  .formatted(status))
          .withHelp("make them a list, so that each can have an owner and a day");
    }
    return Finding.of(
            MISSING_FIELD,
            Records.statusHolder(record).header().locationOf("status"),
            "'%s' is missing, and the status is '%s'".formatted(what, status))
        .withHelp(wayOut(missing.field()));
  }

  private static String wayOut(String field) {
    return switch (field) {
      case "started" ->
          "state the time, mark its row of the timeline with '**started**', or state"
              + " 'start_confidence: unknown'";
      case "detected" -> "state the time, or mark its row of the timeline with '**detected**'";
      case "mitigated" ->
          "state the time, or mark its row of the timeline with '**mitigated**' or '**resolved**'";
      case "summary" -> "add a section 'Summary'";
      case "impact" -> "state 'impact' or 'impacts', or add a section 'Impact'";
      case "timeline" -> "add a section 'Timeline': a table or a list of times and what happened";
      case "factors" -> "list 'factors', or add a section 'Contributing factors'";
      case "actions" ->
          "list 'actions', or add a section 'Action items' that names them or says why there are"
              + " none";
      default -> "add it, or go back to an earlier status";
    };
  }

  private static boolean isIncident(IncidentRecord record) {
    return record.facts().kind() == IncidentKind.INCIDENT;
  }

  private static boolean isNotMaintenance(IncidentRecord record) {
    return record.facts().kind() != IncidentKind.MAINTENANCE;
  }

  private static Predicate<IncidentRecord> has(Milestone milestone) {
    return record -> record.facts().milestones().get(milestone).isPresent();
  }

  private static boolean hasSummary(IncidentRecord record) {
    return record.documents().stream().anyMatch(RecordSections::hasSummary);
  }

  private static boolean hasImpact(IncidentRecord record) {
    IncidentFacts facts = record.facts();
    return !facts.impact().equals(Impact.NOT_STATED)
        || !facts.impacts().isEmpty()
        || record.documents().stream().anyMatch(RecordSections::hasImpact);
  }

  private static boolean hasTimeline(IncidentDocument document) {
    Timeline timeline = document.facts().timeline();
    return !timeline.events().isEmpty() || timeline.isUnread();
  }

  private static boolean hasActions(IncidentRecord record) {
    return !record.facts().actions().isEmpty()
        || record.documents().stream().anyMatch(each -> NoAction.in(each).isPresent());
  }

  /** A section of actions without an item; less than this is the mark of a template. */
  private static boolean tellsActions(IncidentDocument document) {
    return RecordSections.actions(document).strip().length() >= TOLD;
  }

  private static boolean hasFactors(IncidentRecord record) {
    IncidentFacts facts = record.facts();
    return !facts.factors().isEmpty()
        || record.documents().stream().anyMatch(RecordSections::hasFactors);
  }
}
