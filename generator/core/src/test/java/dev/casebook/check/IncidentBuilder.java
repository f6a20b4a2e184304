package dev.casebook.check;

import dev.casebook.model.ActionItem;
import dev.casebook.model.EventKind;
import dev.casebook.model.Impact;
import dev.casebook.model.ImpactWindow;
import dev.casebook.model.Incident;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.IncidentFacts;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Milestone;
import dev.casebook.model.Milestones;
import dev.casebook.model.Moment;
import dev.casebook.model.Owner;
import dev.casebook.model.Postmortem;
import dev.casebook.model.RunbookUse;
import dev.casebook.model.Timeline;
import dev.casebook.model.TimelineEvent;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes incidents by hand. */
final class IncidentBuilder {

  final HeaderBuilder header;
  private String about;
  private IncidentFacts.Status status = IncidentFacts.Status.NOT_STATED;
  private IncidentFacts.IncidentKind kind = IncidentFacts.IncidentKind.INCIDENT;
  private String severity;
  private String startConfidence;
  private final Map<Milestone, Moment> milestones = new HashMap<>();
  private final List<ImpactWindow> impacts = new ArrayList<>();
  private final List<String> factors = new ArrayList<>();
  private final Map<String, List<Owner>> roles = new HashMap<>();
  private final List<RunbookUse> runbooks = new ArrayList<>();
  private final List<ActionItem> actions = new ArrayList<>();
  private final List<TimelineEvent> events = new ArrayList<>();

  private IncidentBuilder(String path) {
    header = new HeaderBuilder(path);
  }

  static IncidentBuilder incident(String path) {
    return new IncidentBuilder(path);
  }

  /** A date, a local date and time, or these with an offset. */
  static Moment moment(String text) {
    if (text.length() == 10) {
      return new Moment(LocalDate.parse(text), null, null);
    }
    if (text.endsWith("Z") || text.indexOf('+') > 0) {
      return Moment.of(OffsetDateTime.parse(text));
    }
    LocalDateTime local = LocalDateTime.parse(text);
    return new Moment(local.toLocalDate(), local.toLocalTime(), null);
  }

  IncidentBuilder status(IncidentFacts.Status stated) {
    status = stated;
    header.stated("status");
    return this;
  }

  IncidentBuilder kind(IncidentFacts.IncidentKind stated) {
    kind = stated;
    return this;
  }

  IncidentBuilder about(String incident) {
    about = incident;
    header.stated("incident");
    return this;
  }

  IncidentBuilder severity(String stated) {
    severity = stated;
    header.stated("severity");
    return this;
  }

  IncidentBuilder startUnknown() {
    startConfidence = "unknown";
    return this;
  }

  IncidentBuilder at(Milestone milestone, String time) {
    milestones.put(milestone, moment(time));
    header.stated(milestone.field());
    return this;
  }

  IncidentBuilder impact(String from, String to) {
    impacts.add(new ImpactWindow(moment(from), moment(to), null, null));
    header.stated("impacts");
    return this;
  }

  IncidentBuilder factor(String factor) {
    factors.add(factor);
    return this;
  }

  IncidentBuilder role(String role, String person) {
    roles.put(role, List.of(new Owner(person, Owner.Kind.UNKNOWN)));
    header.stated("roles");
    return this;
  }

  IncidentBuilder used(String runbook, RunbookUse.Outcome outcome) {
    runbooks.add(new RunbookUse(runbook, outcome, header.line(12)));
    return this;
  }

  IncidentBuilder action(String title, String due, ActionItem.State state, String owner) {
    actions.add(
        new ActionItem(
            null,
            title,
            owner == null ? null : new Owner(owner, Owner.Kind.UNKNOWN),
            null,
            due == null ? null : LocalDate.parse(due),
            state,
            null,
            null,
            header.line(15 + actions.size())));
    return this;
  }

  IncidentBuilder row(String time, EventKind eventKind) {
    Moment at = time == null ? null : moment(time);
    events.add(new TimelineEvent(at, "text", eventKind, header.line(40 + events.size())));
    return this;
  }

  IncidentFacts facts() {
    return new IncidentFacts(
        about,
        status,
        kind,
        severity,
        new Milestones(milestones),
        startConfidence,
        null,
        impacts,
        null,
        null,
        null,
        factors,
        roles,
        null,
        Impact.NOT_STATED,
        List.of(),
        runbooks,
        actions,
        new Timeline(events),
        Map.of());
  }

  Incident live() {
    return new Incident(header.header(), header.body(), facts());
  }

  Postmortem postmortem() {
    return new Postmortem(header.header(), header.body(), facts());
  }

  static IncidentRecord record(IncidentDocument... documents) {
    IncidentDocument main = documents[0];
    return new IncidentRecord(
        main.id(), List.of(documents), main.facts(), main.header().services(), Map.of(), null);
  }
}
