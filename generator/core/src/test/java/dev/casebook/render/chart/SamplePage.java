package dev.casebook.render.chart;

import dev.casebook.model.Catalog;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Metric;
import dev.casebook.model.Milestone;
import dev.casebook.trends.Filter;
import dev.casebook.trends.IncidentFixture;
import dev.casebook.trends.IncidentPhases;
import dev.casebook.trends.Phrase;
import dev.casebook.trends.Sentences;
import dev.casebook.trends.TrendGroup;
import dev.casebook.trends.TrendReport;
import dev.casebook.trends.Trends;
import dev.casebook.trends.Window;
import dev.casebook.trends.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A page with every chart, for looking at them in a browser. */
final class SamplePage {

  private SamplePage() {}

  static String html(String language, int incidents) throws IOException {
    Catalog catalog = SampleTrends.catalog(incidents);
    TrendReport report = Trends.of(catalog);
    Wording wording = Wording.of(language);
    TrendCharts charts =
        new TrendCharts(
            report,
            wording,
            id -> "incidents/" + id + "/index.html",
            List.of(
                new DurationDots.Event(
                    Instant.parse("2025-09-01T00:00:00Z"), "Paging tool switched")));
    StringBuilder page = new StringBuilder("<!doctype html><html lang=\"" + language + "\">");
    page.append("<meta charset=\"utf-8\"><title>Charts</title>");
    page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    page.append("<style>").append(styles()).append("</style><main>");
    page.append("<h1>").append(wording.message("metric.ttm")).append("</h1>");
    for (Phrase phrase : Sentences.population(report)) {
      page.append("<p>").append(Svg.escaped(wording.text(phrase))).append("</p>");
    }
    section(page, charts, wording, report.overall(Metric.TTM));
    page.append("<figure class=\"c-figure c-small\">");
    page.append(
        charts.strip(report.group(Metric.TTM, Filter.ALL, Window.LAST_20).orElseThrow(), "strip"));
    page.append("</figure>");
    for (String severity : List.of("P0", "P1", "P2")) {
      section(
          page,
          charts,
          wording,
          report.group(Metric.TTM, Filter.severity(severity), Window.ALL).orElseThrow());
    }
    section(
        page,
        charts,
        wording,
        report.group(Metric.TTM, Filter.ALL, Window.LAST_12_MONTHS).orElseThrow());
    spans(page, wording);
    phases(page, catalog, wording);
    return page.append("</main></html>").toString();
  }

  private static void section(
      StringBuilder page, TrendCharts charts, Wording wording, TrendGroup group) {
    String subject = charts.subject(group.cohort().filter());
    String id = "c-" + group.cohort().window().label() + "-" + subject.replaceAll("[^A-Za-z]", "");
    page.append("<h2>").append(subject).append("</h2><p>");
    page.append(Svg.escaped(wording.text(Sentences.headline(group)))).append("</p>");
    page.append("<figure class=\"c-figure\">").append(charts.legend(group));
    int height = group.cohort().filter().equals(Filter.ALL) ? 260 : 170;
    page.append(charts.durations(group, id, subject, height)).append("</figure><ul>");
    for (Phrase phrase : Sentences.details(group)) {
      page.append("<li>").append(Svg.escaped(wording.text(phrase)));
    }
    page.append("</ul>");
  }

  /** The time axis at many lengths. */
  private static void spans(StringBuilder page, Wording wording) {
    for (int days : new int[] {3, 12, 30, 90, 250, 420, 1000, 2400, 5000}) {
      Instant to = IncidentFixture.AS_OF;
      Instant from = to.minus(Duration.ofDays(days));
      DurationDots.Dot dot = new DurationDots.Dot(from, days, 0, false, "", "x");
      page.append("<figure class=\"c-figure\">");
      page.append(
          SvgDurationDots.draw(
              new DurationDots(
                  new DurationDots.Frame("span-" + days, "Span", "Span", from, to, 60),
                  List.of(dot),
                  null,
                  List.of(),
                  List.of()),
              ChartWords.of(wording)));
      page.append("</figure>");
    }
  }

  private static void phases(StringBuilder page, Catalog catalog, Wording wording) {
    PhaseCharts charts = new PhaseCharts(wording);
    IncidentRecord open =
        IncidentFixture.incident("INC-4", IncidentFixture.daysAgo(1))
            .severity("P1")
            .at(Milestone.DETECTED, "2026-11-01T12:00:00Z")
            .open(Metric.TTM, 1440)
            .build();
    List<IncidentRecord> records =
        List.of(
            SampleTrends.phases("INC-1", 12, 48, 200),
            SampleTrends.phases("INC-2", 3, 12, 18),
            SampleTrends.phases("INC-3", 2, 40, 2900),
            SampleTrends.phases("INC-5", 0, 66, 66),
            open);
    for (IncidentRecord record : records) {
      IncidentPhases phases = IncidentPhases.of(record, catalog).orElseThrow();
      page.append("<figure class=\"c-figure c-small\">");
      page.append(charts.bar(phases, record.id(), record.title()));
      page.append(charts.legend(phases)).append("</figure>");
    }
  }

  private static String styles() throws IOException {
    try (InputStream in = SamplePage.class.getResourceAsStream("charts.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
