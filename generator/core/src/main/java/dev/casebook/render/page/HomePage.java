package dev.casebook.render.page;

import dev.casebook.model.Document;
import dev.casebook.model.Freshness;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.LearningPath;
import dev.casebook.model.Metric;
import dev.casebook.model.Runbook;
import dev.casebook.render.Markup;
import dev.casebook.render.chart.TrendCharts;
import dev.casebook.trends.Filter;
import dev.casebook.trends.Sentences;
import dev.casebook.trends.TrendGroup;
import dev.casebook.trends.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The front page. */
final class HomePage {

  private static final int RECENT = 8;
  private static final int SERVICES = 12;
  private static final int PER_SERVICE = 6;

  private final PageContext context;
  private final Words words;
  private final Rows rows;

  HomePage(PageContext context) {
    this.context = context;
    this.words = context.siteWords();
    this.rows = new Rows(context, words);
  }

  Map<String, Object> model() {
    List<Map<String, Object>> attention = new Attention(context, words).groups();
    int items = attention.stream().mapToInt(group -> (Integer) group.get("count")).sum();
    long open = context.catalog().incidents().stream().filter(Attention::isOpen).count();
    return Fields.of("attention", attention)
        .put("attentionCount", items)
        .put("headline", headline((int) open, items))
        .put("recent", recent())
        .put("trend", trend())
        .put("paths", paths())
        .put("services", services())
        .put("counts", counts())
        .map();
  }

  private String headline(int open, int items) {
    if (open > 0) {
      return words.text("home.open", open);
    }
    return items == 0 ? words.text("home.calm") : words.text("home.attention", items);
  }

  private Map<String, Object> recent() {
    List<IncidentRecord> incidents = context.catalog().incidents();
    List<IncidentRecord> recent = incidents.subList(0, Math.min(RECENT, incidents.size()));
    DurationBars bars = new DurationBars(recent, words);
    List<Map<String, Object>> items = new ArrayList<>();
    for (IncidentRecord record : recent) {
      items.add(new Fields().putAll(rows.incident(record)).put("bar", bars.of(record)).map());
    }
    return Fields.of("items", items)
        .put("ticks", bars.ticks())
        .put("count", incidents.size())
        .map();
  }

  private Map<String, Object> trend() {
    TrendGroup group =
        context
            .site()
            .trends()
            .group(Metric.TTM, Filter.ALL, Window.LAST_12_MONTHS)
            .filter(each -> each.n() > 0)
            .orElseGet(() -> context.site().trends().overall(Metric.TTM));
    TrendCharts charts =
        new TrendCharts(context.site().trends(), words.wording(), id -> "", List.of());
    String strip = charts.strip(group, "Strip");
    return Fields.of("sentence", words.sentence(Sentences.headline(group)))
        .put("window", words.wording().message("window." + group.cohort().window().label()))
        .put("metric", words.wording().message("metric.ttm"))
        .put("strip", strip.isEmpty() ? null : Markup.ofChart(strip))
        .map();
  }

  private List<Map<String, Object>> paths() {
    List<Map<String, Object>> paths = new ArrayList<>();
    for (LearningPath path : context.relations().paths()) {
      paths.add(
          rows.link(path)
              .put("role", path.role())
              .put("stops", words.text("path.stops", path.stops().size()))
              .map());
    }
    return paths;
  }

  /** Runbooks by service, for somebody who knows what is broken. */
  private List<Map<String, Object>> services() {
    List<Map<String, Object>> services = new ArrayList<>();
    for (Map.Entry<String, List<Document>> entry : context.relations().byService().entrySet()) {
      List<Document> runbooks =
          entry.getValue().stream().filter(Runbook.class::isInstance).toList();
      if (!runbooks.isEmpty() && services.size() < SERVICES) {
        List<Document> shown = runbooks.subList(0, Math.min(PER_SERVICE, runbooks.size()));
        services.add(
            Fields.of("name", context.serviceName(entry.getKey()))
                .put("items", shown.stream().map(each -> rows.document(each)).toList())
                .put("more", runbooks.size() - shown.size())
                .map());
      }
    }
    return services;
  }

  private Map<String, Object> counts() {
    List<Runbook> runbooks = context.relations().runbooks();
    long verified =
        runbooks.stream()
            .map(runbook -> context.catalog().freshnessOf(runbook).state())
            .filter(state -> state == Freshness.State.VERIFIED || state == Freshness.State.DUE)
            .count();
    return Fields.of("runbooks", runbooks.size())
        .put("verified", verified)
        .put("incidents", context.catalog().incidents().size())
        .put("documents", context.catalog().documents().size())
        .map();
  }
}
