package dev.casebook.render.page;

import dev.casebook.model.Directory;
import dev.casebook.model.Document;
import dev.casebook.model.Drill;
import dev.casebook.model.Freshness;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Kind;
import dev.casebook.model.Owner;
import dev.casebook.model.Runbook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Freshness and ownership, and what to do next. */
final class HealthPage {

  private static final int NEXT = 40;

  /** From what needs most to what needs nothing. */
  private static final List<Freshness.State> WORST_FIRST =
      List.of(
          Freshness.State.CONTRADICTED,
          Freshness.State.STALE,
          Freshness.State.UNOWNED,
          Freshness.State.DUE,
          Freshness.State.UNKNOWN,
          Freshness.State.VERIFIED);

  private final PageContext context;
  private final Words words;
  private final Rows rows;
  private final List<Document> documents;

  HealthPage(PageContext context) {
    this.context = context;
    this.words = context.siteWords();
    this.rows = new Rows(context, words);
    this.documents =
        context.catalog().documents().stream()
            .filter(document -> !document.kind().isIncidentRecord())
            .filter(document -> document.kind() != Kind.DRILL)
            .toList();
  }

  Map<String, Object> model() {
    List<Document> todo = documents.stream().filter(this::wantsWork).sorted(byRisk()).toList();
    return Fields.of("bar", bar())
        .put("states", states())
        .put("total", words.text("count.documents", documents.size()))
        .put("next", todo.stream().limit(NEXT).map(this::todo).toList())
        .put("nextMore", Math.max(0, todo.size() - NEXT))
        .put("owners", owners())
        .put("services", services())
        .put("drills", drills())
        .put("alerts", alerts())
        .put("withoutAlert", withoutAlert())
        .map();
  }

  private Freshness.State state(Document document) {
    return context.catalog().freshnessOf(document).state();
  }

  private boolean wantsWork(Document document) {
    Freshness.State state = state(document);
    boolean fine = state == Freshness.State.VERIFIED || state == Freshness.State.UNKNOWN;
    boolean unowned = document.header().owners().isEmpty() && document.kind() == Kind.RUNBOOK;
    return !fine || unowned;
  }

  /** The state first, then what the services can cause, then the path. */
  private Comparator<Document> byRisk() {
    return Comparator.comparingInt((Document each) -> WORST_FIRST.indexOf(state(each)))
        .thenComparingInt(
            each -> {
              int worst = context.worstSeverity(each);
              return worst < 0 ? Integer.MAX_VALUE : worst;
            })
        .thenComparing(Document::path);
  }

  private Map<String, Object> todo(Document document) {
    Freshness freshness = context.catalog().freshnessOf(document);
    String advice = document.header().owners().isEmpty() ? "todo.owner" : null;
    String key = "todo." + Words.key(freshness.state());
    Fields row = new Fields().putAll(rows.document(document));
    int worst = context.worstSeverity(document);
    if (worst >= 0) {
      row.put("severity", rows.severity(context.catalog().severities().get(worst).id()));
    }
    if (freshness.state() == Freshness.State.CONTRADICTED) {
      row.put("detail", DocumentParts.decisive(freshness).map(Freshness.Evidence::text));
    } else if (freshness.dueOn() != null) {
      row.put("due", rows.due(freshness.dueOn()));
    }
    boolean said = words.messages().has(key);
    return row.put("advice", said ? words.text(key) : words.text("todo.owner"))
        .put("unowned", advice != null)
        .map();
  }

  private Map<Freshness.State, Integer> count(List<Document> of) {
    Map<Freshness.State, Integer> counts = new EnumMap<>(Freshness.State.class);
    of.forEach(document -> counts.merge(state(document), 1, Integer::sum));
    return counts;
  }

  /** The parts of a bar in percent, best first. */
  private List<Map<String, Object>> bar() {
    Map<Freshness.State, Integer> counts = count(documents);
    List<Map<String, Object>> parts = new ArrayList<>();
    double at = 0;
    for (Freshness.State state : Freshness.State.values()) {
      int count = counts.getOrDefault(state, 0);
      if (count > 0) {
        double width = 100.0 * count / documents.size();
        parts.add(
            Fields.of("state", Words.key(state))
                .put("label", words.label("freshness", state))
                .put("count", count)
                .put("at", String.format(Locale.ROOT, "%.3f", at))
                .put("width", String.format(Locale.ROOT, "%.3f", width))
                .map());
        at += width;
      }
    }
    return parts;
  }

  private List<Map<String, Object>> states() {
    List<Map<String, Object>> states = new ArrayList<>();
    for (Freshness.State state : Freshness.State.values()) {
      states.add(
          Fields.of("state", Words.key(state)).put("label", words.label("freshness", state)).map());
    }
    return states;
  }

  private List<Map<String, Object>> owners() {
    Map<String, List<Document>> byOwner = new TreeMap<>();
    for (Document document : documents) {
      for (Owner owner : document.header().owners()) {
        byOwner.computeIfAbsent(context.name(owner), name -> new ArrayList<>()).add(document);
      }
    }
    List<Map<String, Object>> owners = new ArrayList<>();
    List<Document> unowned =
        documents.stream().filter(each -> each.header().owners().isEmpty()).toList();
    if (!unowned.isEmpty()) {
      owners.add(line(words.text("owner.none"), unowned).put("none", true).map());
    }
    byOwner.forEach((name, of) -> owners.add(line(name, of).map()));
    return owners;
  }

  private Fields line(String name, List<Document> of) {
    Map<Freshness.State, Integer> counts = count(of);
    List<Integer> cells = new ArrayList<>();
    for (Freshness.State state : Freshness.State.values()) {
      cells.add(counts.getOrDefault(state, 0));
    }
    return Fields.of("name", name).put("count", of.size()).put("cells", cells);
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

  private List<Map<String, Object>> drills() {
    List<Map<String, Object>> drills = new ArrayList<>();
    for (Drills.Coverage coverage : Drills.coverage(context)) {
      Drill last = coverage.last();
      Drill planned = coverage.planned();
      drills.add(
          Fields.of("severity", rows.severity(coverage.severity().id()))
              .put("every", words.text("freshness.every", words.period(coverage.every())))
              .put("overdue", coverage.isOverdue(context.today()))
              .put(
                  "due",
                  last == null ? words.text("drill.never") : rows.due(coverage.dueOn()).get("text"))
              .put("last", last == null ? null : drill(last))
              .put("planned", planned == null ? null : drill(planned))
              .map());
    }
    return drills;
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
