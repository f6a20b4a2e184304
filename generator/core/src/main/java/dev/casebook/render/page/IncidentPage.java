package dev.casebook.render.page;

import dev.casebook.model.ActionItem;
import dev.casebook.model.Document;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.IncidentFacts;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Owner;
import dev.casebook.past.Past;
import dev.casebook.render.Markup;
import dev.casebook.render.chart.PhaseCharts;
import dev.casebook.search.SimilarPage;
import dev.casebook.trends.IncidentPhases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An incident or a postmortem: the strip of phases, the key facts, the timeline, the text. */
final class IncidentPage {

  private final PageContext context;
  private final Words words;
  private final Rows rows;

  IncidentPage(PageContext context, Words words) {
    this.context = context;
    this.words = words;
    this.rows = new Rows(context, words);
  }

  /** The document, its text in pieces, and what its incident's documents say together. */
  Map<String, Object> document(IncidentDocument document) {
    DrawnSections sections = new DrawnSections(document);
    return new DocumentParts(context, words)
        .header(document)
        .put("pieces", sections.pieces(context.bodies().html(document)))
        .put(
            "incident",
            context.relations().incidentOf(document).map(record -> incident(record, document)))
        .map();
  }

  private Map<String, Object> incident(IncidentRecord record, IncidentDocument shown) {
    IncidentFacts facts = record.facts();
    return new Fields()
        .putAll(rows.incident(record))
        .put("status", words.label("incident.status", facts.status()))
        .put("statusKey", Words.key(facts.status()))
        .put("notCounted", record.notCountedBecause())
        .put("phases", phases(record))
        .put("figures", new IncidentFigures(context, words).of(record))
        .put("timeline", new TimelineView(words).of(record))
        .put("facts", facts(record))
        .put("roles", roles(facts))
        .put("runbooks", rows.used(facts.runbooks()))
        .put("alerts", new AlertRows(context, words).fired(facts.alerts()))
        .put("nightsGap", nightsGap(facts))
        .put("nights", new NightViews(context, words).of(record))
        .put("actions", facts.actions().stream().map(this::action).toList())
        .put("judged", new IncidentVerdicts(context, words).judged(record))
        .put("repeats", new IncidentVerdicts(context, words).repeats(record))
        .put("others", others(record, shown))
        .put("similar", similar(record, shown))
        .map();
  }

  /** Why nobody knows what the runbooks were that night; null where somebody does. */
  private @Nullable String nightsGap(IncidentFacts facts) {
    Past past = context.site().past();
    boolean asked = !past.isKnown() && !facts.runbooks().isEmpty();
    return asked ? past.isShallow() ? "shallow" : "no_git" : null;
  }

  private @Nullable Map<String, Object> phases(IncidentRecord record) {
    return IncidentPhases.of(record, context.catalog())
        .map(
            phases -> {
              PhaseCharts charts = new PhaseCharts(words.wording());
              return Fields.of("svg", Markup.ofChart(charts.bar(phases, "Phases", record.id())))
                  .put("legend", Markup.ofChart(charts.legend(phases)))
                  .map();
            })
        .orElse(null);
  }

  /** Label and value in turn: what is stated besides times and roles. */
  private List<Map<String, Object>> facts(IncidentRecord record) {
    IncidentFacts facts = record.facts();
    List<Map<String, Object>> list = new ArrayList<>();
    if (facts.detectedBy() != null) {
      fact(list, "detected_by", words.known("detected_by", facts.detectedBy()));
    }
    if (facts.trigger() != null) {
      String reference = facts.triggerRef() == null ? "" : " · " + facts.triggerRef();
      fact(list, "trigger", words.known("trigger", facts.trigger()) + reference);
    }
    facts
        .impact()
        .counts()
        .forEach((what, count) -> fact(list, words.known("impact", what), Words.number(count)));
    if (facts.impact().cost() != null) {
      String currency = facts.impact().currency();
      fact(
          list,
          "cost",
          Words.number(facts.impact().cost().longValue())
              + (currency == null ? "" : " " + currency));
    }
    if (facts.responders() != null) {
      fact(list, "responders", facts.responders().toString());
    }
    if (!facts.factors().isEmpty()) {
      fact(list, "factors", String.join(words.text("list.separator"), facts.factors()));
    }
    return list;
  }

  private void fact(List<Map<String, Object>> list, String key, String value) {
    list.add(Fields.of("label", words.known("fact", key)).put("value", value).map());
  }

  private List<Map<String, Object>> roles(IncidentFacts facts) {
    List<Map<String, Object>> roles = new ArrayList<>();
    for (Map.Entry<String, List<Owner>> entry : facts.roles().entrySet()) {
      String configured =
          context.catalog().directory().roles().stream()
              .filter(role -> role.id().equals(entry.getKey()))
              .map(role -> role.name())
              .findFirst()
              .orElse(entry.getKey());
      roles.add(Fields.of("label", configured).put("value", rows.names(entry.getValue())).map());
    }
    return roles;
  }

  Map<String, Object> action(ActionItem action) {
    boolean overdue = action.isOverdue(context.today());
    String state = overdue ? "overdue" : Words.key(action.state());
    return Fields.of("title", action.title())
        .put("id", action.id())
        .put("state", state)
        .put("stateLabel", words.text("action." + state))
        .put("owner", action.owner() == null ? null : context.name(action.owner()))
        .put("type", action.type() == null ? null : words.known("action.type", action.type()))
        .put("ref", action.ref())
        .put("due", action.due() == null ? null : action.due().toString())
        .put("dueText", action.due() == null ? null : words.date(action.due()))
        .put("doneText", action.doneOn() == null ? null : words.date(action.doneOn()))
        .map();
  }

  /** Other incidents whose text shares rare words, with the words. */
  private List<Map<String, Object>> similar(IncidentRecord record, IncidentDocument shown) {
    List<Map<String, Object>> similar = new ArrayList<>();
    for (SimilarPage page : context.site().search().similar(shown.path())) {
      boolean own = record.documents().stream().anyMatch(each -> each.path().equals(page.path()));
      if (!own) {
        context
            .catalog()
            .document(page.path())
            .ifPresent(
                document ->
                    similar.add(
                        rows.link(document)
                            .put("words", String.join(words.text("list.separator"), page.words()))
                            .map()));
      }
    }
    return similar;
  }

  /** The other documents of the same incident. */
  private List<Map<String, Object>> others(IncidentRecord record, IncidentDocument shown) {
    List<Map<String, Object>> others = new ArrayList<>();
    for (Document document : record.documents()) {
      if (!document.path().equals(shown.path())) {
        others.add(rows.link(document).map());
      }
    }
    return others;
  }
}
