package dev.casebook.render.page;

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
import dev.casebook.trends.TrendReport;
import dev.casebook.trends.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The front page. */
final class HomePage {

  private static final int RECENT = 8;
  private static final int MANY = 60;
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

  /** What the data can say: nothing is called calm where nothing was ever reviewed. */
  private String headline(int open, int items) {
    if (open > 0) {
      return words.text("home.open", open);
    }
    if (items > 0) {
      return words.text("home.attention", items);
    }
    boolean verified =
        context.relations().runbooks().stream()
            .anyMatch(
                each -> context.catalog().freshnessOf(each).state() != Freshness.State.UNKNOWN);
    return verified ? words.text("home.calm") : context.site().settings().title();
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
    TrendGroup group = lately();
    TrendCharts charts =
        new TrendCharts(context.site().trends(), words.wording(), id -> "", List.of());
    String strip = charts.strip(group, "Strip");
    return Fields.of("sentence", words.sentence(Sentences.headline(group)))
        .put("window", words.wording().message("window." + group.cohort().window().label()))
        .put("metric", words.wording().message("metric.ttm"))
        .put("strip", strip.isEmpty() ? null : Markup.ofChart(strip))
        .map();
  }

  /**
   * The last year; its last incidents where there were very many; all time where there were none.
   */
  private TrendGroup lately() {
    TrendReport report = context.site().trends();
    return report
        .group(Metric.TTM, Filter.ALL, Window.LAST_12_MONTHS)
        .filter(each -> each.n() <= MANY)
        .or(() -> report.group(Metric.TTM, Filter.ALL, Window.LAST_20))
        .filter(each -> each.n() > 0)
        .orElseGet(() -> report.overall(Metric.TTM));
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

  /** Runbooks by service or folder, for somebody who knows what is broken: the largest groups. */
  private List<Map<String, Object>> services() {
    Map<String, List<Runbook>> groups = new TreeMap<>();
    for (Runbook runbook : context.relations().runbooks()) {
      for (String group : Groups.of(context, words, runbook)) {
        groups.computeIfAbsent(group, name -> new ArrayList<>()).add(runbook);
      }
    }
    List<String> largest =
        groups.keySet().stream()
            .sorted(
                Comparator.comparing((String name) -> -groups.getOrDefault(name, List.of()).size())
                    .thenComparing(name -> name))
            .limit(SERVICES)
            .sorted()
            .toList();
    return largest.stream().map(name -> card(name, groups.getOrDefault(name, List.of()))).toList();
  }

  private Map<String, Object> card(String name, List<Runbook> runbooks) {
    List<Runbook> shown = runbooks.subList(0, Math.min(PER_SERVICE, runbooks.size()));
    return Fields.of("name", name)
        .put("items", shown.stream().map(each -> rows.document(each)).toList())
        .put("more", runbooks.size() - shown.size())
        .map();
  }

  private Map<String, Object> counts() {
    int runbooks = context.relations().runbooks().size();
    int incidents = context.catalog().incidents().size();
    int documents = context.catalog().documents().size();
    return Fields.of("runbooks", runbooks)
        .put(
            "text",
            words.text(
                "home.counts",
                words.text("count.documents", documents),
                words.text("count.runbooks", runbooks),
                words.text("count.incidents", incidents)))
        .map();
  }
}
