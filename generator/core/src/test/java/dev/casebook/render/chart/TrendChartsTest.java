package dev.casebook.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Metric;
import dev.casebook.trends.Filter;
import dev.casebook.trends.IncidentFixture;
import dev.casebook.trends.IncidentPhases;
import dev.casebook.trends.TrendGroup;
import dev.casebook.trends.TrendReport;
import dev.casebook.trends.Trends;
import dev.casebook.trends.Window;
import dev.casebook.trends.Wording;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class TrendChartsTest {

  private static final TrendReport REPORT = Trends.of(SampleTrends.catalog(34));
  private static final TrendCharts CHARTS =
      new TrendCharts(REPORT, Wording.of("en"), id -> "i/" + id + ".html", List.of());

  @Test
  void a_group_becomes_a_chart_with_a_dot_for_each_of_its_incidents() {
    TrendGroup group = REPORT.overall(Metric.TTM);
    Document page = Jsoup.parse(CHARTS.durations(group, "c", CHARTS.subject(Filter.ALL), 260));
    assertThat(page.select("a.c-dot")).hasSize(group.n());
    assertThat(page.selectFirst("svg > title").text()).isEqualTo("Time to mitigate: all incidents");
    assertThat(page.selectFirst("svg > desc").text().replace('\u00a0', ' '))
        .startsWith("One mark per incident: across, when it started, ")
        .contains("38 incidents. The shortest took 0 min, the longest ")
        .endsWith("95 % interval: 40 min to 2 h 39 min).");
    assertThat(page.select("a.c-dot[href=i/INC-903.html] title").text().replace('\u00a0', ' '))
        .isEqualTo("Title of INC-903 · P2 · 2026-04-16 · 0 min");
    assertThat(page.select("a.c-dot[href=i/INC-900.html] title").text().replace('\u00a0', ' '))
        .isEqualTo("Title of INC-900 · P1 · 2026-10-30 · open for 3 d so far");
  }

  @Test
  void a_severity_has_the_target_lines_of_the_policy() {
    TrendGroup group = REPORT.group(Metric.TTM, Filter.severity("P0"), Window.ALL).orElseThrow();
    Document page = Jsoup.parse(CHARTS.durations(group, "c", "P0", 160));
    assertThat(
            page.select(".c-target-label").eachText().stream()
                .map(text -> text.replace('\u00a0', ' ')))
        .containsExactly("target 2 h", "target 1 h");
  }

  @Test
  void the_legend_names_what_is_on_the_chart_and_nothing_else() {
    assertThat(legend(Filter.ALL))
        .containsExactly(
            "P0 Critical",
            "P1 High",
            "P2 Medium",
            "P3 Low",
            "no severity",
            "still open",
            "median",
            "its 95 % interval");
    assertThat(legend(Filter.severity("P0")))
        .containsExactly("P0 Critical", "median", "its 95 % interval", "target");
  }

  @Test
  void a_group_without_incidents_has_no_chart() {
    TrendGroup empty = Trends.of(IncidentFixture.catalog()).overall(Metric.TTM);
    assertThat(CHARTS.durations(empty, "c", "x", 160)).isEmpty();
    assertThat(CHARTS.strip(empty, "s")).isEmpty();
    assertThat(CHARTS.legend(empty)).isEmpty();
  }

  @Test
  void a_strip_is_a_picture_without_links() {
    Document page =
        Jsoup.parse(
            CHARTS.strip(REPORT.group(Metric.TTM, Filter.ALL, Window.LAST_20).orElseThrow(), "s"));
    Element svg = page.selectFirst("svg.c-strip");
    assertThat(svg.attr("role")).isEqualTo("img");
    assertThat(svg.select("a")).isEmpty();
    assertThat(svg.select(".c-dot")).hasSize(20);
    assertThat(svg.selectFirst("title").text()).isEqualTo("Durations of the last 20 incidents");
  }

  @Test
  void a_bar_is_drawn_to_scale_with_the_targets_as_ticks() {
    Document page = bar(SampleTrends.phases("INC-1", 12, 48, 200));
    assertThat(page.select(".c-phase rect").eachAttr("x")).containsExactly("0%", "6%", "24%");
    assertThat(page.select(".c-phase rect").eachAttr("width")).containsExactly("6%", "18%", "76%");
    assertThat(
            page.select(".c-phase title").eachText().stream()
                .map(text -> text.replace('\u00a0', ' ')))
        .containsExactly(
            "undetected: 12 min",
            "detected to mitigated: 36 min",
            "mitigated to resolved: 2 h 32 min");
    assertThat(page.select("line.c-target").eachAttr("x1")).containsExactly("8.5%", "30%");
    assertThat(page.selectFirst(".c-ack line").attr("x1")).isEqualTo("8%");
    assertThat(page.selectFirst("svg").attr("role")).isEqualTo("img");
    assertThat(page.selectFirst("svg > desc").text().replace('\u00a0', ' '))
        .endsWith("acknowledged after 16 min, acknowledge within 5 min, mitigate within 1 h");
  }

  @Test
  void a_target_far_beyond_the_end_is_named_at_the_edge_and_does_not_shrink_the_bar() {
    Document page = bar(SampleTrends.phases("INC-2", 3, 12, 18));
    assertThat(page.select("line.c-target").eachAttr("x1")).containsExactly("44.44%");
    assertThat(
            page.select(".c-target-label").eachText().stream()
                .map(text -> text.replace('\u00a0', ' ')))
        .containsExactly("acknowledge within 5 min", "mitigate within 1 h →");
    assertThat(page.select(".c-phase rect").last().attr("width")).isEqualTo("33.33%");
  }

  @Test
  void titles_from_the_repository_are_escaped() {
    IncidentRecord record =
        IncidentFixture.incident("X", IncidentFixture.daysAgo(1))
            .title("<img src=x onerror=alert(1)>")
            .took(Metric.TTM, 5)
            .build();
    TrendReport report = Trends.of(IncidentFixture.catalog(record));
    TrendCharts charts =
        new TrendCharts(report, Wording.of("zh"), id -> "javascript\"'<" + id, List.of());
    String svg = charts.durations(report.overall(Metric.TTM), "c", "<b>", 160);
    assertThat(svg).doesNotContain("<img").doesNotContain("<b>").contains("&lt;img");
  }

  private static Document bar(IncidentRecord record) {
    IncidentPhases phases =
        IncidentPhases.of(record, IncidentFixture.catalog(record)).orElseThrow();
    return Jsoup.parse(new PhaseCharts(Wording.of("en")).bar(phases, "bar", record.title()));
  }

  private static List<String> legend(Filter filter) {
    TrendGroup group = REPORT.group(Metric.TTM, filter, Window.ALL).orElseThrow();
    return Jsoup.parse(CHARTS.legend(group)).select("li").eachText().stream()
        .map(text -> text.replace('\u00a0', ' '))
        .toList();
  }
}
