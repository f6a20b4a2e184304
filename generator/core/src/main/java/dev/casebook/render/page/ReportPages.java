package dev.casebook.render.page;

import dev.casebook.model.IncidentRecord;
import dev.casebook.render.Markup;
import dev.casebook.render.TrendAddresses;
import dev.casebook.render.chart.TrendCharts;
import dev.casebook.trends.ActionBoard.Item;
import dev.casebook.trends.ActionBoard.State;
import dev.casebook.trends.BoardSentences;
import dev.casebook.trends.QuarterReport;
import dev.casebook.write.OutputPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A quarter on one page that can be printed, and the list of them. */
final class ReportPages {

  /** So many incidents fit on the page; the table of the page of trends has all. */
  private static final int ROWS = 12;

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
        .put("rows", ids.stream().limit(ROWS).map(this::row).toList())
        .put("more", Math.max(0, ids.size() - ROWS))
        .put("actions", actions(new HashSet<>(ids)))
        .put("complete", report.period().complete())
        .put("asOf", words.date(context.today()))
        .map();
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
