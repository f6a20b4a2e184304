package dev.casebook.cli;

import dev.casebook.model.Document;
import dev.casebook.model.DocumentHeader;
import dev.casebook.model.Drill;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.IncidentFacts;
import dev.casebook.model.LearningPath;
import dev.casebook.model.Milestone;
import dev.casebook.model.Owner;
import dev.casebook.model.Runbook;
import dev.casebook.model.RunbookPart;
import dev.casebook.model.RunbookUse;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a document by the names that front matter gives them; unknown ones left out. */
final class DocumentFields {

  private final Map<String, String> values = new LinkedHashMap<>();

  private DocumentFields() {}

  static Map<String, String> of(Document document) {
    DocumentFields fields = new DocumentFields();
    fields.put("kind", document.kind().label());
    fields.addHeader(document.header());
    if (document instanceof IncidentDocument incident) {
      fields.addIncident(incident.facts());
    } else if (document instanceof Runbook runbook) {
      fields.put("alerts", join(runbook.alerts()));
      fields.put("severities", join(runbook.severities()));
      fields.put("params", join(runbook.parameters().stream().map(p -> p.name()).toList()));
      fields.put("risk", label(runbook.risk()));
      fields.put("sections", join(runbook.parts().stream().map(RunbookPart::heading).toList()));
    } else if (document instanceof Drill drill) {
      fields.addDrill(drill);
    } else if (document instanceof LearningPath path) {
      fields.put("role", path.role());
      fields.put("documents", join(path.stops().stream().map(LearningPath.Stop::ref).toList()));
    }
    return fields.values;
  }

  private void addHeader(DocumentHeader header) {
    put("id", header.id());
    put("title", header.title());
    put("language", header.language());
    put("owner", owners(header.owners()));
    put("backup_owner", header.backupOwner() == null ? null : header.backupOwner().id());
    put("contact", header.contact());
    put("services", join(header.services()));
    put("tags", join(header.tags()));
    put("audience", label(header.audience()));
    put("aliases", join(header.aliases()));
    put("translations", join(header.translations()));
    put(
        "last_reviewed_on",
        header.reviews().last().map(review -> review.on().toString()).orElse(null));
    put(
        "review_in",
        header.reviews().interval() == null ? null : header.reviews().interval().toString());
  }

  private void addIncident(IncidentFacts facts) {
    put("incident", facts.incident());
    put("status", facts.status() == IncidentFacts.Status.NOT_STATED ? null : label(facts.status()));
    put("incident_kind", label(facts.kind()));
    put("severity", facts.severity());
    for (Milestone milestone : Milestone.values()) {
      put(milestone.field(), facts.milestones().get(milestone).map(m -> m.iso()).orElse(null));
    }
    put("start_confidence", facts.startConfidence());
    put("detected_by", facts.detectedBy());
    put("impacts", count(facts.impacts()));
    put("timezone", facts.displayZone());
    put("trigger", facts.trigger());
    put("factors", join(facts.factors()));
    facts.roles().forEach((role, people) -> put("roles." + role, owners(people)));
    put("responders", facts.responders() == null ? null : facts.responders().toString());
    put("alerts", join(facts.alerts()));
    put("runbooks", uses(facts.runbooks()));
    put("actions", count(facts.actions()));
    put("timeline", count(facts.timeline().events()));
    facts.stated().forEach((field, value) -> put("stated " + field, value));
  }

  private void addDrill(Drill drill) {
    put("date", drill.date() == null ? null : drill.date().toString());
    put("planned", drill.planned() ? "true" : null);
    put("scenario", drill.scenario());
    put("severity", drill.severity());
    put("runbooks", uses(drill.runbooks()));
    put("participants", owners(drill.participants()));
    put("outcome", label(drill.outcome()));
    put("follow_ups", count(drill.followUps()));
  }

  private void put(String field, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      values.put(field, value);
    }
  }

  private static String owners(List<Owner> owners) {
    return join(owners.stream().map(Owner::id).toList());
  }

  private static String uses(List<RunbookUse> uses) {
    return join(
        uses.stream()
            .map(
                use ->
                    use.outcome() == null
                        ? use.runbook()
                        : use.runbook() + " (" + label(use.outcome()) + ")")
            .toList());
  }

  private static String join(List<String> values) {
    return String.join(", ", values);
  }

  private static @Nullable String count(Collection<?> values) {
    return values.isEmpty() ? null : Integer.toString(values.size());
  }

  private static @Nullable String label(@Nullable Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT);
  }
}
