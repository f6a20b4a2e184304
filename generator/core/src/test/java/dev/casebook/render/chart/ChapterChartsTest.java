package dev.casebook.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.model.Metric;
import dev.casebook.trends.Filter;
import dev.casebook.trends.IncidentFixture;
import dev.casebook.trends.Interval;
import dev.casebook.trends.KaplanMeier;
import dev.casebook.trends.TimeCurve;
import dev.casebook.trends.TrendGroup;
import dev.casebook.trends.TrendReport;
import dev.casebook.trends.Trends;
import dev.casebook.trends.Window;
import dev.casebook.trends.Wording;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xml.sax.InputSource;

class ChapterChartsTest {

  private static final TrendReport REPORT = report(40);

  private static TrendReport report(int n) {
    List<dev.casebook.model.IncidentRecord> records = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      records.add(
          IncidentFixture.incident("I-" + i, IncidentFixture.daysAgo(i * 17 % 900))
              .severity(i % 7 == 0 ? null : "P" + i % 3)
              .took(Metric.TTM, 1 + i * i % 977)
              .build());
    }
    return Trends.of(
        IncidentFixture.catalog(records.toArray(dev.casebook.model.IncidentRecord[]::new)));
  }

  private static ChapterCharts charts() {
    return new ChapterCharts(Wording.of("en"), REPORT.severities());
  }

  private static void isWellFormed(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }

  private static String curve(String subject) {
    TrendGroup group = REPORT.group(Metric.TTM, Filter.severity("P1"), Window.ALL).orElseThrow();
    return charts().curve(TimeCurve.of(group.cohort()).orElseThrow(), group, subject);
  }

  @Test
  void a_curve_has_a_title_a_description_its_target_and_no_hole() throws Exception {
    String svg = curve("<b>&\"'");
    isWellFormed(svg);
    assertThat(svg)
        .contains("aria-labelledby=\"Curve-t\"", "aria-describedby=\"Curve-d\"")
        .contains("&lt;b&gt;&amp;&quot;&#39;")
        .contains("target 4")
        .doesNotContain("NaN", "Infinity");
  }

  @Test
  void a_curve_without_intervals_has_an_empty_band() throws Exception {
    ShareCurve curve =
        new ShareCurve(
            "A", "t", "d", 0, List.of(new ShareCurve.Step(0.5, 1, null)), List.of(), List.of());
    isWellFormed(SvgShareCurve.draw(curve));
    assertThat(SvgShareCurve.draw(curve)).contains("M0 160H500V0H1000");
  }

  @Test
  void a_band_goes_forth_above_and_back_below() {
    ShareCurve curve =
        new ShareCurve(
            "A",
            "t",
            "d",
            0,
            List.of(
                new ShareCurve.Step(0.2, 0.5, new Interval(0.25, 0.75)),
                new ShareCurve.Step(0.6, 0.75, new Interval(0.5, 1)),
                new ShareCurve.Step(0.8, 1, null)),
            List.of(),
            List.of());
    assertThat(SvgShareCurve.draw(curve)).contains("d=\"M200 40H600V0H800L800 80H600V120H200Z\"");
  }

  @Test
  void open_action_items_fall_from_all() throws Exception {
    KaplanMeier days =
        KaplanMeier.of(
            List.of(
                new KaplanMeier.Spell(3, false),
                new KaplanMeier.Spell(9, false),
                new KaplanMeier.Spell(30, true)));
    String svg = charts().open(days);
    isWellFormed(svg);
    assertThat(svg).contains("M0 0H").contains("3 items, 1 of them open");
  }

  @Test
  void each_quarter_is_a_column_with_its_range() throws Exception {
    String svg =
        charts().quarters(REPORT.chapter(Filter.ALL, Window.ALL).orElseThrow(), "all incidents");
    isWellFormed(svg);
    int quarters = REPORT.chapter(Filter.ALL, Window.ALL).orElseThrow().quarters().size();
    assertThat(svg.split("class=\"c-rate\"", -1)).hasSize(quarters + 1);
    assertThat(svg).contains("sev-none", "P1 \u00b7 ", "c-running");
  }

  @Test
  void a_share_stands_on_its_interval() throws Exception {
    String svg = SvgRange.draw(0.5, new Interval(0.25, 0.75));
    isWellFormed(svg);
    assertThat(svg).contains("x1=\"25%\" x2=\"75%\"").contains("cx=\"50%\"");
  }

  @Test
  @Timeout(30)
  void thousands_of_marks_weigh_little() {
    TrendReport many = report(5_000);
    TrendCharts charts =
        new TrendCharts(many, Wording.of("en"), id -> "../incidents/" + id + "/", List.of());
    String svg = charts.durations(many.overall(Metric.TTM), "C", "all incidents", 260);
    assertThat(svg.length()).isLessThan(400_000);
    assertThat(svg.indexOf("c-median")).as("on top").isGreaterThan(svg.lastIndexOf("<use"));
    assertThat(svg.split("<a ", -1))
        .as("those of one start stay together")
        .hasSizeBetween(301, 307);
  }
}
