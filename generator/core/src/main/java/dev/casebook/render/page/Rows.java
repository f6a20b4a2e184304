package dev.casebook.render.page;

import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.Document;
import dev.casebook.model.Freshness;
import dev.casebook.model.IncidentFacts;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Measurement;
import dev.casebook.model.Metric;
import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import dev.casebook.model.Owner;
import dev.casebook.model.Provenance;
import dev.casebook.model.Runbook;
import dev.casebook.model.RunbookUse;
import dev.casebook.write.OutputPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Documents and incidents as lists show them, in one language. */
final class Rows {

  /** States that become worse as time passes, without anybody doing anything. */
  private static final Set<Freshness.State> AGING =
      EnumSet.of(Freshness.State.VERIFIED, Freshness.State.DUE, Freshness.State.UNOWNED);

  private final PageContext context;
  private final Words words;

  Rows(PageContext context, Words words) {
    this.context = context;
    this.words = words;
  }

  /** A link to a document: {@code href} from the site's root, {@code title}, {@code lang}. */
  Fields link(Document document) {
    String language = document.header().language();
    return Fields.of("title", document.title())
        .put("href", context.address(document).value())
        .put("lang", language.equals(words.messages().language()) ? null : language)
        .put("kind", document.kind().label())
        .put("kindLabel", words.text("kind." + document.kind().label()));
  }

  /** A link with owner, freshness and services. */
  Map<String, Object> document(Document document) {
    Fields row =
        link(document)
            .put("id", document.id())
            .put("path", document.path().value())
            .put("freshness", freshness(document))
            .put("owner", owners(document))
            .put("owners", ownerLinks(document.header().owners()))
            .put("services", services(document.header().services()));
    if (document instanceof Runbook runbook) {
      row.put("alerts", alerts(runbook)).put("risk", risk(runbook));
      Optional<Relations.IncidentUse> used =
          context.relations().incidentsThatUsed(document).stream().findFirst();
      row.put("usedOn", used.map(use -> started(use.incident())).orElse(""));
    }
    return row.map();
  }

  /** Without an alert that only repeats the title. */
  private static List<String> alerts(Runbook runbook) {
    return runbook.alerts().stream().filter(alert -> !alert.equals(runbook.title())).toList();
  }

  @Nullable Map<String, Object> risk(Runbook runbook) {
    Runbook.Risk risk = runbook.risk();
    return risk == null
        ? null
        : Fields.of("key", Words.key(risk)).put("label", words.label("risk", risk)).map();
  }

  Map<String, Object> freshness(Document document) {
    Freshness freshness = context.catalog().freshnessOf(document);
    LocalDate due = freshness.dueOn();
    Fields fields =
        Fields.of("state", Words.key(freshness.state()))
            .put("label", words.label("freshness", freshness.state()))
            .put("rank", List.of(Freshness.State.values()).indexOf(freshness.state()))
            .put("due", due == null ? null : due(due))
            .put("mark", mark(freshness));
    if (due != null && AGING.contains(freshness.state())) {
      fields.put("staleAfter", due.toString());
      boolean owned = freshness.state() != Freshness.State.UNOWNED;
      fields.put("dueFrom", owned ? String.valueOf(freshness.dueFrom()) : null);
    }
    return fields.map();
  }

  private @Nullable String mark(Freshness freshness) {
    for (Freshness.Mark mark : Freshness.Mark.values()) {
      if (freshness.has(mark)) {
        return words.label("mark", mark);
      }
    }
    return null;
  }

  /** A day on which something is due: the day, as text, and with its distance as of now. */
  Map<String, Object> due(LocalDate due) {
    LocalDate today = context.today();
    String on = words.date(due);
    return Fields.of("day", due.toString())
        .put("on", on)
        .put(
            "text",
            due.isBefore(today)
                ? words.text("due.overdue", on, words.days(due, today))
                : words.text("due.next", on, words.distance(due, today)))
        .map();
  }

  /** A day of the past: the day, as text, and its distance as of now. */
  Map<String, Object> past(LocalDate day) {
    return Fields.of("day", day.toString())
        .put("on", words.date(day))
        .put("ago", words.distance(day, context.today()))
        .map();
  }

  /** The names of the owners, joined; empty when nobody owns the document. */
  String owners(Document document) {
    return String.join(
        words.text("list.separator"),
        document.header().owners().stream().map(context::name).toList());
  }

  String names(List<Owner> owners) {
    return String.join(words.text("list.separator"), owners.stream().map(context::name).toList());
  }

  /** Names with the pages of those that have one. */
  List<Map<String, Object>> ownerLinks(List<Owner> owners) {
    List<Map<String, Object>> links = new ArrayList<>();
    for (Owner owner : owners) {
      links.add(
          Fields.of("name", context.name(owner))
              .put("href", context.responsibles().page(owner).map(OutputPath::value))
              .map());
    }
    return links;
  }

  List<Map<String, Object>> services(List<String> ids) {
    List<Map<String, Object>> services = new ArrayList<>();
    for (String id : ids) {
      services.add(
          Fields.of("id", id)
              .put("name", context.serviceName(id))
              .put("href", context.responsibles().servicePage(id).map(OutputPath::value))
              .map());
    }
    return services;
  }

  /** A severity's id, name and order; absent when the incident states none. */
  @Nullable Map<String, Object> severity(@Nullable String severity) {
    if (severity == null || severity.isBlank()) {
      return null;
    }
    int order = context.severityOrder(severity);
    String name = order < 0 ? "" : context.catalog().severities().get(order).name();
    return Fields.of("id", severity)
        .put("name", name.equals(severity) ? "" : name)
        .put("order", order)
        .put("shape", order < 0 ? "none" : Integer.toString(order % 6))
        .map();
  }

  Map<String, Object> incident(IncidentRecord record) {
    IncidentFacts facts = record.facts();
    Measurement ttr = record.measurements().get(Metric.TTR);
    Measurement ttm = record.measurements().get(Metric.TTM);
    return link(record.main())
        .put("id", record.id())
        .put("severity", severity(facts.severity()))
        .put("services", services(record.services()))
        .put("started", started(record))
        .put("startedText", startedText(record))
        .put("state", state(record))
        .put("stateLabel", words.text("incident.state." + state(record)))
        .put("incidentKind", Words.key(facts.kind()))
        .put("incidentKindLabel", words.label("incident.kind", facts.kind()))
        .put("ttm", minutes(ttm))
        .put("ttmMinutes", ttm == null ? null : ttm.minutes())
        .put("ttr", minutes(ttr))
        .put("ttrMinutes", ttr == null ? null : ttr.minutes())
        .put("open", ttr != null && ttr.open())
        .map();
  }

  @Nullable String minutes(@Nullable Measurement measurement) {
    if (measurement == null) {
      return null;
    }
    String text = words.minutes(measurement.minutes());
    return measurement.open() ? words.text("duration.open", text) : text;
  }

  /** {@code open}, {@code mitigated} or {@code resolved}; {@code unknown} where no time tells. */
  static String state(IncidentRecord record) {
    IncidentFacts facts = record.facts();
    Measurement ttr = record.measurements().get(Metric.TTR);
    boolean active = facts.status() == IncidentFacts.Status.ACTIVE || (ttr != null && ttr.open());
    if (active && facts.milestones().get(Milestone.RESOLVED).isEmpty()) {
      return facts.milestones().get(Milestone.MITIGATED).isPresent() ? "mitigated" : "open";
    }
    boolean told = ttr != null || facts.milestones().get(Milestone.RESOLVED).isPresent();
    return told ? "resolved" : "unknown";
  }

  /** The first moment that is known. */
  static Optional<Moment> first(IncidentRecord record) {
    for (Milestone milestone : Milestone.values()) {
      Optional<Moment> moment = record.facts().milestones().get(milestone);
      if (moment.isPresent()) {
        return moment;
      }
    }
    return Optional.empty();
  }

  /** ISO date of the start; empty text where unknown. */
  static String started(IncidentRecord record) {
    return first(record).map(moment -> moment.date().toString()).orElse("");
  }

  String startedText(IncidentRecord record) {
    return first(record).map(moment -> words.date(moment.date())).orElse("");
  }

  /** Where a value came from: the rule, and the place with a link to it. */
  Map<String, Object> provenance(Provenance from) {
    SourceLocation location = from.location();
    String commit = from.commit();
    Fields fields = Fields.of("rule", from.rule());
    if (location != null) {
      fields
          .put("place", location.path() + (location.line() > 0 ? ":" + location.line() : ""))
          .put("href", context.forge().place(location));
    } else if (commit != null) {
      fields
          .put("place", commit.substring(0, Math.min(8, commit.length())))
          .put("href", context.forge().commit(commit));
    }
    return fields.map();
  }

  /** What a document was worth; null where nobody said. */
  @Nullable Map<String, Object> outcome(RunbookUse.@Nullable Outcome outcome) {
    return outcome == null
        ? null
        : Fields.of("key", Words.key(outcome)).put("label", words.label("outcome", outcome)).map();
  }

  /** Runbooks that were used, with what came of it; one that is unknown by its name only. */
  List<Map<String, Object>> used(List<RunbookUse> uses) {
    List<Map<String, Object>> used = new ArrayList<>();
    for (RunbookUse use : uses) {
      Fields fields =
          context
              .catalog()
              .document(use.runbook())
              .map(this::link)
              .orElseGet(() -> Fields.of("title", use.runbook()));
      used.add(fields.put("outcome", outcome(use.outcome())).map());
    }
    return used;
  }
}
