package dev.casebook.render.page;

import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Measurement;
import dev.casebook.model.Metric;
import dev.casebook.render.Markup;
import dev.casebook.render.TrendAddresses;
import dev.casebook.render.chart.TrendCharts;
import dev.casebook.trends.ActionBoard.Item;
import dev.casebook.trends.ActionBoard.State;
import dev.casebook.trends.BoardSentences;
import dev.casebook.trends.QuarterReport;
import dev.casebook.write.OutputPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A quarter on one page that can be printed, and the list of them. */
final class ReportPages {

  /** So many incidents fit on the page: the worst; the list of incidents has all. */
  private static final int ROWS = 10;

  private final PageContext context;
  private final Words words;
  private final Map<String, IncidentRecord> records = new HashMap<>();

  ReportPages(PageContext context) {
    this.context = context;
    this.words = context.siteWords();
    context.catalog().incidents().forEach(each -> records.putIfAbsent(each.id(), each));
  }

  String title(QuarterReport report) {
    return words.text("report.title", quarter(report));
  }

  private String quarter(QuarterReport report) {
    return words.text("quarter", report.period().from().getYear(), report.number());
  }

  Map<String, Object> list() {
    List<Map<String, Object>> reports = new ArrayList<>();
    for (QuarterReport report : context.site().trends().reports()) {
      Double median = report.mitigate().median().value();
      reports.add(
          Fields.of("label", quarter(report))
              .put("href", TrendAddresses.report(report.label()).value())
              .put("count", report.period().count())
              .put("median", median == null ? "" : words.minutes(median))
              .put("complete", report.period().complete())
              .map());
    }
    return Fields.of("reports", reports).map();
  }

  Map<String, Object> report(QuarterReport report) {
    OutputPath self = TrendAddresses.report(report.label());
    TrendCharts charts =
        new TrendCharts(
            context.site().trends(),
            words.wording(),
            id -> {
              String href = context.incidentHref(id);
              return href.isEmpty() ? "" : self.relativeTo(new OutputPath(href));
            },
            context.site().events());
    String svg = charts.durations(report.mitigate(), "Quarter", quarter(report), 140);
    List<String> ids = report.incidents();
    return Fields.of("says", BoardSentences.of(report).stream().map(words::sentence).toList())
        .put("chart", svg.isEmpty() ? null : Markup.ofChart(svg))
        .put("legend", svg.isEmpty() ? null : Markup.ofChart(charts.legend(report.mitigate())))
        .put("promises", new ChapterView(context, words).promises(report.promises()))
        .put("rows", worst(ids).stream().map(this::row).toList())
        .put("worst", ids.size() > ROWS ? words.text("report.worst", ROWS, ids.size()) : null)
        .put("actions", actions(new HashSet<>(ids)))
        .put("complete", report.period().complete())
        .put("asOf", words.date(context.today()))
        .map();
  }

  /** The most severe ones, and of these the longest; in the order of their starts. */
  private List<String> worst(List<String> ids) {
    List<String> worst =
        ids.stream()
            .sorted(
                Comparator.comparingInt(this::severity)
                    .thenComparing(this::minutes, Comparator.reverseOrder()))
            .limit(ROWS)
            .toList();
    return ids.stream().filter(worst::contains).toList();
  }

  private int severity(String id) {
    IncidentRecord record = records.get(id);
    int order = record == null ? -1 : context.severityOrder(record.facts().severity());
    return order < 0 ? Integer.MAX_VALUE : order;
  }

  private double minutes(String id) {
    IncidentRecord record = records.get(id);
    Measurement measured = record == null ? null : record.measurements().get(Metric.TTM);
    return measured == null ? 0 : measured.minutes();
  }

  private Map<String, Object> row(String id) {
    IncidentRecord record = records.get(id);
    return record == null
        ? Fields.of("title", id).map()
        : new Rows(context, words).incident(record);
  }

  /** Of the incidents of the quarter: how many items, done, open, overdue. */
  private String actions(Set<String> ids) {
    List<Item> items =
        context.site().trends().actions().items().stream()
            .filter(item -> ids.contains(item.source()))
            .toList();
    return items.isEmpty()
        ? ""
        : words.text(
            "report.actions",
            items.size(),
            items.stream().filter(item -> item.state() == State.DONE).count(),
            items.stream().filter(item -> item.state() == State.OPEN).count(),
            items.stream().filter(item -> item.state() == State.OVERDUE).count());
  }
}
