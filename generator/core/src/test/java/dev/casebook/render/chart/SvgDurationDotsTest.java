package dev.casebook.render.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.render.chart.DurationDots.Dot;
import dev.casebook.render.chart.DurationDots.Event;
import dev.casebook.render.chart.DurationDots.Frame;
import dev.casebook.render.chart.DurationDots.Median;
import dev.casebook.render.chart.DurationDots.Target;
import dev.casebook.trends.Interval;
import dev.casebook.trends.Wording;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xml.sax.InputSource;

class SvgDurationDotsTest {

  private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-01-01T00:00:00Z");
  private static final ChartWords WORDS = ChartWords.of(Wording.of("en"));

  @Test
  void a_chart_is_well_formed_named_and_described() throws Exception {
    String svg = draw(List.of(dot(40, 60, 0)));
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
    Element root = parse(svg).selectFirst("svg");
    assertThat(root.attr("role")).isEqualTo("group");
    assertThat(root.selectFirst("#" + root.attr("aria-labelledby")).text()).isEqualTo("Title");
    assertThat(root.selectFirst("#" + root.attr("aria-describedby")).text()).isEqualTo("Words");
    assertThat(svg).doesNotContain("style=").doesNotContain("<style").doesNotContain("font");
  }

  @Test
  void each_incident_is_a_link_with_its_label_a_shape_and_a_class() {
    Document page = parse(draw(List.of(dot(40, 60, 0), dot(80, 600, 1), dot(90, 5, -1))));
    assertThat(page.select("a.c-dot")).hasSize(3);
    Element worst = page.selectFirst("a.sev-0");
    assertThat(worst.attr("href")).isEqualTo("i/40.html");
    assertThat(worst.selectFirst("title").text()).isEqualTo("Incident 40");
    List<String> shapes = page.select("a.c-dot use").eachAttr("href");
    assertThat(shapes).doesNotHaveDuplicates();
    assertThat(shapes).allMatch(reference -> page.selectFirst(reference) != null);
  }

  @Test
  void an_open_incident_is_hollow_and_has_an_arrow() {
    Document page =
        parse(draw(List.of(dot(40, 60, 0), new Dot(day(300), 90, 0, true, "", "still open"))));
    Element open = page.selectFirst(".c-dot.c-open");
    assertThat(open.tagName()).as("without an address it is no link").isEqualTo("g");
    Element shape = page.selectFirst(open.selectFirst("use").attr("href"));
    assertThat(shape.select("path")).hasSize(2);
    Element closed = page.selectFirst(page.selectFirst("a.c-dot use").attr("href"));
    assertThat(closed.select("path")).hasSize(1);
  }

  @Test
  void the_median_and_its_interval_span_their_window_only() {
    Median median = new Median(60, new Interval(20, 200), day(182), TO, "median 1 h");
    Document page =
        parse(
            SvgDurationDots.draw(
                new DurationDots(frame(), List.of(dot(40, 60, 0)), median, List.of(), List.of()),
                WORDS));
    Element band = page.selectFirst("rect.c-band");
    assertThat(band.attr("x")).isEqualTo("49.87%");
    assertThat(band.attr("width")).isEqualTo("48.13%");
    Element line = page.selectFirst("line.c-median");
    assertThat(line.attr("x1")).isEqualTo("49.87%");
    assertThat(line.attr("x2")).isEqualTo("98%");
    assertThat(page.selectFirst(".c-median-label").text()).isEqualTo("median 1 h");
  }

  @Test
  void a_target_is_drawn_while_it_was_in_force_and_an_event_where_it_happened() {
    Document page =
        parse(
            SvgDurationDots.draw(
                new DurationDots(
                    frame(),
                    List.of(dot(40, 60, 0)),
                    null,
                    List.of(
                        new Target(120, FROM, day(100), "target 2 h"),
                        new Target(60, day(100), TO, "target 1 h")),
                    List.of(new Event(day(50), "Pager switched"))),
                WORDS));
    assertThat(page.select("line.c-target")).hasSize(2);
    assertThat(page.select(".c-target-label").eachText())
        .containsExactly("target 2 h", "target 1 h");
    assertThat(page.selectFirst("line.c-event").attr("x1")).isEqualTo("15.15%");
    assertThat(page.text()).contains("Pager switched");
    assertThat(page.select("polyline, .c-mean")).as("no line through means").isEmpty();
  }

  @Test
  void text_is_escaped_and_what_xml_cannot_hold_is_replaced() throws Exception {
    String evil = "</title><script>alert(1)</script>\" onload='x' & \u0000\u0008\uFFFF";
    String svg =
        SvgDurationDots.draw(
            new DurationDots(
                new Frame("id", evil, evil, FROM, TO, 200),
                List.of(new Dot(day(3), 5, 0, false, "x\"><script>", evil)),
                new Median(5, null, FROM, TO, evil),
                List.of(new Target(60, FROM, TO, evil)),
                List.of(new Event(day(9), evil))),
            WORDS);
    assertThat(svg).doesNotContain("<script").doesNotContain("\u0000").contains("\uFFFD");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  @Test
  void an_id_that_could_break_out_is_refused() {
    assertThatThrownBy(() -> new Frame("a\"b", "", "", FROM, TO, 200))
        .hasMessageContaining("not an id");
  }

  @Test
  void dots_on_the_same_place_are_moved_aside() {
    List<Dot> same = List.of(dot(40, 60, 0), dot(40, 60, 1), dot(40, 60, 2));
    Document page = parse(draw(same));
    assertThat(page.select("a.c-dot use").eachAttr("transform"))
        .containsExactlyInAnyOrder("translate(6)", "translate(-6)");
  }

  @Test
  void the_bytes_depend_on_nothing_but_the_data() {
    List<Dot> dots = new ArrayList<>(List.of(dot(40, 60.3, 0), dot(80, 600, 1), dot(90, 5, -1)));
    String svg = draw(dots);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      java.util.Collections.reverse(dots);
      assertThat(draw(dots)).isEqualTo(svg);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  @Timeout(5)
  void thousands_of_incidents_are_drawn_quickly_and_smaller() {
    List<Dot> many = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      many.add(dot(i % 365, 1 + i % 900, i % 4));
    }
    String svg = draw(many);
    assertThat(svg).contains("scale(.4)");
    assertThat(svg.length() / many.size()).as("bytes per incident").isLessThan(250);
  }

  @Test
  void extreme_times_still_have_a_chart() {
    String none = draw(List.of());
    assertThat(parse(none).select("text")).isNotEmpty();
    String years = draw(List.of(dot(5, 0, 0), dot(6, 60.0 * 24 * 365 * 40, 0)));
    assertThat(parse(years).select("text").eachText()).contains("1m", "1d", "52w");
    String instant =
        SvgDurationDots.draw(
            new DurationDots(
                new Frame("id", "t", "d", TO, TO, 200),
                List.of(new Dot(TO, 5, 0, false, "", "x")),
                null,
                List.of(),
                List.of()),
            WORDS);
    assertThat(parse(instant).selectFirst(".c-dot use").attr("x")).isEqualTo("98%");
  }

  private static String draw(List<Dot> dots) {
    return SvgDurationDots.draw(new DurationDots(frame(), dots, null, List.of(), List.of()), WORDS);
  }

  private static Frame frame() {
    return new Frame("id", "Title", "Words", FROM, TO, 200);
  }

  private static Dot dot(int day, double minutes, int order) {
    return new Dot(day(day), minutes, order, false, "i/" + day + ".html", "Incident " + day);
  }

  private static Instant day(int day) {
    return FROM.plus(Duration.ofDays(day));
  }

  private static Document parse(String svg) {
    return Jsoup.parse("<!doctype html><html><body>" + svg);
  }
}
