package dev.casebook.draft;

import dev.casebook.model.Document;
import dev.casebook.model.IncidentFacts;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Kind;
import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import dev.casebook.model.Owner;
import dev.casebook.model.ResponsePolicy.Targets;
import dev.casebook.yaml.YamlScalar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The front matter of a new document: what is known as values, what is not as empty keys. */
final class DraftFields {

  private static final int MOST_STOPS = 5;

  private final DraftContext context;
  private final DraftWish wish;

  /** By key, the lines behind it; the key {@code #} holds comments. */
  private final Map<String, String> fields = new LinkedHashMap<>();

  private DraftFields(DraftContext context) {
    this.context = context;
    this.wish = context.wish();
  }

  /** By key the text behind its colon, which may go on in further lines. */
  static Map<String, String> of(DraftContext context) {
    DraftFields draft = new DraftFields(context);
    draft.put("id", YamlScalar.of(context.id()));
    draft.fields.put("kind", " " + draft.wish.kind().label());
    draft.put("title", YamlScalar.of(draft.wish.title()));
    switch (draft.wish.kind()) {
      case INCIDENT, POSTMORTEM -> draft.incident();
      case RUNBOOK -> draft.runbook();
      case DRILL -> draft.drill();
      case PATH -> draft.path();
      default -> draft.owner();
    }
    return draft.fields;
  }

  private void put(String key, @Nullable String value) {
    fields.put(key, value == null || value.isEmpty() ? "" : " " + value);
  }

  private void owner() {
    List<String> names = context.owners().stream().map(Owner::id).toList();
    put(
        "owner",
        names.size() == 1
            ? YamlScalar.of(names.get(0))
            : names.isEmpty() ? "" : YamlScalar.list(names));
  }

  private void language() {
    if (!context.words().say("language").equals("en")) {
      put("language", context.words().say("language"));
    }
  }

  private void severity() {
    String severity = wish.severity();
    if (severity == null) {
      put("severity", null);
      return;
    }
    String asks = asks();
    String comment =
        asks.isEmpty() ? "" : "\n" + context.words().say("asks", severity, "\n#   " + asks);
    fields.put("severity", " " + YamlScalar.of(severity) + comment);
  }

  /** What the policy asks for, a comment per line. */
  private String asks() {
    DraftWords words = context.words();
    PolicyDates dates = context.dates();
    Targets targets = dates.targets();
    List<String> asked = new ArrayList<>();
    if (targets != null && wish.kind() == Kind.INCIDENT) {
      at(targets.acknowledge()).ifPresent(at -> asked.add(words.say("ask.acknowledge", at)));
      at(targets.announce()).ifPresent(at -> asked.add(words.say("ask.announce", at)));
      dates.update().ifPresent(each -> asked.add(words.say("ask.update", words.length(each))));
      at(targets.mitigate()).ifPresent(at -> asked.add(words.say("ask.mitigate", at)));
    }
    dates.postmortem().ifPresent(day -> asked.add(words.say("ask.postmortem", day.toString())));
    dates.actions().ifPresent(day -> asked.add(words.say("ask.actions", day.toString())));
    return String.join("\n#   ", asked);
  }

  private Optional<String> at(@Nullable Duration length) {
    return context.dates().after(length).map(Moment::iso);
  }

  private void incident() {
    IncidentRecord record = context.incident();
    IncidentFacts facts = record == null ? null : record.facts();
    if (record != null && !record.id().equals(context.id())) {
      put("incident", YamlScalar.of(record.id()));
    }
    language();
    put("status", wish.kind() == Kind.INCIDENT ? "active" : "draft");
    severity();
    put("services", YamlScalar.list(wish.services()));
    Moment started = context.dates().started();
    put("started", started == null ? null : started.iso());
    if (wish.kind() == Kind.INCIDENT) {
      put("start_confidence", "estimated");
    }
    milestones(facts);
    put("detected_by", facts == null ? null : facts.detectedBy());
    roles(facts);
    if (facts != null && !facts.alerts().isEmpty()) {
      put("alerts", YamlScalar.list(facts.alerts()));
    } else if (!wish.alerts().isEmpty()) {
      put("alerts", YamlScalar.list(wish.alerts()));
    }
    uses();
    owner();
  }

  /** Milestones of the record that was written live; a postmortem has to tell the others. */
  private void milestones(@Nullable IncidentFacts facts) {
    for (Milestone milestone : Milestone.values()) {
      if (milestone == Milestone.STARTED) {
        continue;
      }
      String at =
          facts == null ? null : facts.milestones().get(milestone).map(Moment::iso).orElse(null);
      boolean asked = wish.kind() == Kind.POSTMORTEM && milestone != Milestone.DECLARED;
      if (at != null || asked) {
        put(milestone.field(), at);
      }
    }
  }

  /**
   * The roles that the policy asks for, empty, but for those that somebody is known to have had.
   */
  private void roles(@Nullable IncidentFacts facts) {
    Targets targets = context.dates().targets();
    Set<String> names = new TreeSet<>();
    List<String> asked = new ArrayList<>(targets == null ? List.of() : targets.participants());
    names.addAll(asked);
    if (facts != null) {
      facts.roles().keySet().stream().filter(names::add).forEach(asked::add);
    }
    if (asked.isEmpty()) {
      asked.add("commander");
    }
    StringBuilder lines = new StringBuilder();
    for (String role : asked) {
      List<Owner> had = facts == null ? List.of() : facts.roles().getOrDefault(role, List.of());
      List<String> ids = had.stream().map(Owner::id).toList();
      lines.append("\n  ").append(role).append(':');
      if (!ids.isEmpty()) {
        lines
            .append(' ')
            .append(ids.size() == 1 ? YamlScalar.of(ids.get(0)) : YamlScalar.list(ids));
      }
    }
    fields.put("roles", lines.toString());
  }

  private void uses() {
    if (!wish.runbooks().isEmpty()) {
      StringBuilder lines = new StringBuilder();
      wish.runbooks()
          .forEach(id -> lines.append("\n  - {id: ").append(YamlScalar.of(id)).append('}'));
      fields.put("runbooks", lines.toString());
    }
  }

  private void runbook() {
    language();
    owner();
    put("contact", context.contact().map(YamlScalar::of).orElse(null));
    put("services", YamlScalar.list(wish.services()));
    put("alerts", YamlScalar.list(wish.alerts()));
    put("severities", wish.severity() == null ? "[]" : YamlScalar.list(List.of(wish.severity())));
    put("risk", "");
    put("last_reviewed_on", "");
  }

  private void drill() {
    language();
    boolean planned = wish.date() != null && wish.date().isAfter(context.dates().day());
    put("date", wish.date() == null ? context.dates().day().toString() : wish.date().toString());
    if (planned) {
      put("planned", "true");
    }
    put("scenario", "");
    put("severity", wish.severity() == null ? null : YamlScalar.of(wish.severity()));
    DraftWords words = context.words();
    context
        .dates()
        .drill()
        .map(each -> " " + words.say("ask.drill", words.length(each)))
        .map(asked -> "\n" + words.say("asks", String.valueOf(wish.severity()), asked))
        .ifPresent(comment -> fields.merge("severity", comment, String::concat));
    if (!wish.services().isEmpty()) {
      put("services", YamlScalar.list(wish.services()));
    }
    if (wish.runbooks().isEmpty()) {
      put("runbooks", "[]");
    }
    uses();
    put("participants", "[]");
    if (!planned) {
      put("outcome", "");
    }
    owner();
  }

  private void path() {
    language();
    put("role", wish.role() == null ? null : YamlScalar.of(wish.role()));
    StringBuilder stops = new StringBuilder();
    for (Document document : stops()) {
      stops.append("\n  - ref: ").append(YamlScalar.of(document.id()));
      stops.append("\n    note: ").append(YamlScalar.quoted(context.words().say("path.note")));
    }
    fields.put("documents", stops.isEmpty() ? " []" : stops.toString());
    owner();
  }

  /** What is named, else the runbooks of the services, else the guides. */
  private List<Document> stops() {
    if (!wish.runbooks().isEmpty()) {
      return wish.runbooks().stream()
          .flatMap(id -> context.catalog().document(id).stream())
          .toList();
    }
    List<Document> ofServices =
        context.catalog().documents().stream()
            .filter(each -> each.kind() == Kind.RUNBOOK)
            .filter(each -> each.header().services().stream().anyMatch(wish.services()::contains))
            .limit(MOST_STOPS)
            .toList();
    return !ofServices.isEmpty()
        ? ofServices
        : context.catalog().documents().stream()
            .filter(each -> each.kind() == Kind.GUIDE && !each.isTemplate())
            .limit(MOST_STOPS)
            .toList();
  }
}
