package dev.casebook.render.page;

import dev.casebook.health.DrillCoverage;
import dev.casebook.health.ReviewSchedule;
import dev.casebook.health.Risk;
import dev.casebook.model.Directory;
import dev.casebook.model.Document;
import dev.casebook.model.Drill;
import dev.casebook.model.Freshness;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Kind;
import dev.casebook.model.Owner;
import dev.casebook.model.ReviewShare;
import dev.casebook.model.Runbook;
import dev.casebook.write.OutputPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Freshness and ownership, what to do next, and when. */
final class HealthPage {

  private static final int NEXT = 40;

  private final PageContext context;
  private final Words words;
  private final Rows rows;
  private final RiskRows risks;
  private final StateBar bars;
  private final List<Document> documents;

  HealthPage(PageContext context) {
    this.context = context;
    this.words = context.siteWords();
    this.rows = new Rows(context, words);
    this.risks = new RiskRows(context, words);
    this.bars = new StateBar(context, words);
    this.documents =
        context.catalog().documents().stream()
            .filter(document -> !document.kind().isIncidentRecord())
            .filter(document -> document.kind() != Kind.DRILL)
            .toList();
  }

  Map<String, Object> model() {
    List<Risk> todo = context.site().health().risks();
    boolean shallow =
        documents.stream()
            .anyMatch(
                each -> each.header().history().gap() == dev.casebook.model.History.Gap.SHALLOW);
    return Fields.of("bar", bars.of(documents))
        .put("shallow", shallow)
        .put("states", states())
        .put("total", words.text("count.documents", documents.size()))
        .put("next", todo.stream().limit(NEXT).map(risks::row).toList())
        .put("nextMore", Math.max(0, todo.size() - NEXT))
        .put("weeks", weeks())
        .put("weeksLater", context.site().health().schedule().later())
        .put("owners", owners())
        .put("services", services())
        .put("drills", context.site().health().drills().stream().map(this::coverage).toList())
        .put("alerts", alerts())
        .put("withoutAlert", withoutAlert())
        .map();
  }

  private List<Map<String, Object>> states() {
    List<Map<String, Object>> states = new ArrayList<>();
    for (Freshness.State state : Freshness.State.values()) {
      states.add(
          Fields.of("state", Words.key(state)).put("label", words.label("freshness", state)).map());
    }
    return states;
  }

  /** The plan of reviews by weeks. */
  private List<Map<String, Object>> weeks() {
    Map<LocalDate, List<Map<String, Object>>> weeks = new TreeMap<>();
    for (ReviewSchedule.Planned planned : context.site().health().schedule().reviews()) {
      weeks
          .computeIfAbsent(planned.week(), week -> new ArrayList<>())
          .add(
              rows.link(planned.document())
                  .put("owners", rows.ownerLinks(planned.document().header().owners()))
                  .put("due", words.date(planned.due()))
                  .map());
    }
    List<Map<String, Object>> shown = new ArrayList<>();
    weeks.forEach(
        (week, items) ->
            shown.add(
                Fields.of("day", week.toString())
                    .put("text", words.text("plan.week", words.date(week)))
                    .put("items", items)
                    .map()));
    return shown;
  }

  private List<Map<String, Object>> owners() {
    Map<String, List<Document>> byOwner = new TreeMap<>();
    Map<String, Owner> known = new TreeMap<>();
    for (Document document : documents) {
      for (Owner owner : document.header().owners()) {
        byOwner.computeIfAbsent(context.name(owner), name -> new ArrayList<>()).add(document);
        known.putIfAbsent(context.name(owner), owner);
      }
    }
    List<Map<String, Object>> owners = new ArrayList<>();
    List<Document> unowned =
        documents.stream().filter(each -> each.header().owners().isEmpty()).toList();
    if (!unowned.isEmpty()) {
      owners.add(line(words.text("owner.none"), unowned).put("none", true).map());
    }
    byOwner.forEach(
        (name, of) ->
            owners.add(
                line(name, of)
                    .put(
                        "href",
                        java.util.Optional.ofNullable(known.get(name))
                            .flatMap(context.responsibles()::page)
                            .map(OutputPath::value))
                    .map()));
    return owners;
  }

  private Fields line(String name, List<Document> of) {
    Map<Freshness.State, Integer> counts = bars.count(of);
    List<Integer> cells = new ArrayList<>();
    for (Freshness.State state : Freshness.State.values()) {
      cells.add(counts.getOrDefault(state, 0));
    }
    ReviewShare share = ReviewShare.of(of);
    return Fields.of("name", name)
        .put("count", of.size())
        .put("cells", cells)
        .put(
            "share",
            share.all() == 0
                ? "–"
                : Math.round(100f * share.dateOnly() / share.all()) + " % / " + share.all());
  }

  private List<Map<String, Object>> services() {
    Map<String, List<Document>> byService = new TreeMap<>();
    for (Directory.Service service : context.catalog().directory().services()) {
      byService.put(service.id(), new ArrayList<>());
    }
    for (Runbook runbook : context.relations().runbooks()) {
      for (String service : runbook.header().services()) {
        byService.computeIfAbsent(service, id -> new ArrayList<>()).add(runbook);
      }
    }
    List<Map<String, Object>> services = new ArrayList<>();
    byService.forEach(
        (id, of) ->
            services.add(
                line(context.serviceName(id), of)
                    .put("href", context.responsibles().servicePage(id).map(OutputPath::value))
                    .put(
                        "severity",
                        context
                            .catalog()
                            .directory()
                            .service(id)
                            .map(service -> rows.severity(service.severity()))
                            .orElse(null))
                    .map()));
    return services;
  }

  private Map<String, Object> coverage(DrillCoverage coverage) {
    Drill last = coverage.last();
    Drill planned = coverage.planned();
    Fields row =
        Fields.of("severity", rows.severity(coverage.severity().id()))
            .put("every", words.text("freshness.every", words.period(coverage.every())))
            .put("overdue", coverage.isOverdue(context.today()))
            .put("last", last == null ? null : drill(last))
            .put("planned", planned == null ? null : drill(planned));
    return last == null
        ? row.put("never", words.text("drill.never")).map()
        : row.put("due", rows.due(coverage.dueOn())).map();
  }

  private Map<String, Object> drill(Drill drill) {
    return rows.link(drill)
        .put("onText", drill.date() == null ? "" : words.date(drill.date()))
        .map();
  }

  /** Alerts that fired in incidents but lead to no runbook. */
  private List<String> alerts() {
    TreeSet<String> alerts = new TreeSet<>();
    for (IncidentRecord record : context.catalog().incidents()) {
      alerts.addAll(record.facts().alerts());
    }
    context.relations().runbooks().forEach(runbook -> alerts.removeAll(runbook.alerts()));
    return List.copyOf(alerts);
  }

  private int withoutAlert() {
    return (int)
        context.relations().runbooks().stream()
            .filter(runbook -> runbook.alerts().isEmpty())
            .count();
  }
}
