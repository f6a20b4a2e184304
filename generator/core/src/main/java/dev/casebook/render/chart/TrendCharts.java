package dev.casebook.render.chart;

import dev.casebook.model.Severity;
import dev.casebook.render.chart.ChartLegend.Entry;
import dev.casebook.render.chart.ChartLegend.Entry.Sign;
import dev.casebook.trends.ChapterSentences;
import dev.casebook.trends.ControlChart;
import dev.casebook.trends.Figure;
import dev.casebook.trends.Filter;
import dev.casebook.trends.Observation;
import dev.casebook.trends.Phrase;
import dev.casebook.trends.Phrase.Count;
import dev.casebook.trends.Phrase.Day;
import dev.casebook.trends.Phrase.Minutes;
import dev.casebook.trends.Phrase.Text;
import dev.casebook.trends.Sentences;
import dev.casebook.trends.TrendGroup;
import dev.casebook.trends.TrendReport;
import dev.casebook.trends.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Draws the groups of a report in the language of a page, with links as seen from that page. */
public final class TrendCharts {

  private static final int STRIP_HEIGHT = 56;
  private static final int CONTROL_HEIGHT = 160;

  private final TrendReport report;
  private final Wording wording;
  private final Function<String, String> addresses;
  private final List<DurationDots.Event> events;

  /**
   * Charts for the pages of one folder.
   *
   * @param addresses from the id of an incident to its address; empty text for none
   */
  public TrendCharts(
      TrendReport report,
      Wording wording,
      Function<String, String> addresses,
      List<DurationDots.Event> events) {
    this.report = report;
    this.wording = wording;
    this.addresses = addresses;
    this.events = List.copyOf(events);
  }

  /**
   * Every incident of a group as a dot; empty text for a group without incidents.
   *
   * @param id unique in the page
   * @param subject what the filter stands for, for the title; {@link #subject} gives one
   * @param height of the plot in pixels: 260 for a chart of its own, 160 for one of many
   */
  public String durations(TrendGroup group, String id, String subject, int height) {
    if (group.n() == 0) {
      return "";
    }
    String metric = wording.message("metric." + group.cohort().metric().label());
    String title = text("chart.title", new Text(metric), new Text(subject));
    return SvgDurationDots.draw(dots(group, new Look(id, title, height)), ChartWords.of(wording));
  }

  /** Every incident that is over, against the limits of those like it. */
  public String control(ControlChart chart, TrendGroup group, String subject) {
    Instant from = group.cohort().from();
    Instant to = group.cohort().to();
    String title = text("control.title", new Text(subject));
    String description =
        String.join(" ", ChapterSentences.control(chart).stream().map(wording::text).toList());
    double centre = chart.limits().centre();
    return SvgDurationDots.draw(
        new DurationDots(
            new DurationDots.Frame("Control", title, description, from, to, CONTROL_HEIGHT),
            chart.seen().stream().map(this::dot).toList(),
            new DurationDots.Median(
                centre,
                chart.limits().limits(),
                from,
                to,
                text("control.centre", new Minutes(centre))),
            List.of(),
            marked(from, to)),
        ChartWords.of(wording));
  }

  private List<DurationDots.Event> marked(Instant from, Instant to) {
    return events.stream()
        .filter(event -> !event.at().isBefore(from) && !event.at().isAfter(to))
        .toList();
  }

  /** A small picture of the same, without axes and links; empty text for no incidents. */
  public String strip(TrendGroup group, String id) {
    if (group.n() == 0) {
      return "";
    }
    String title = text("strip.title", new Count(group.n()));
    return SvgDotStrip.draw(dots(group, new Look(id, title, STRIP_HEIGHT)));
  }

  /** The key of a chart: only what is on it. */
  public String legend(TrendGroup group) {
    List<Entry> entries = new ArrayList<>();
    TreeSet<Integer> orders = new TreeSet<>();
    group.cohort().observations().forEach(each -> orders.add(each.severityOrder()));
    for (int order : orders) {
      if (order >= 0) {
        entries.add(new Entry(Sign.MARK, order, name(report.severities().get(order))));
      }
    }
    if (orders.contains(-1)) {
      entries.add(new Entry(Sign.MARK, -1, wording.message("chart.severity.none")));
    }
    if (!group.open().isEmpty()) {
      int order = Math.max(0, orders.first());
      entries.add(new Entry(Sign.OPEN, order, wording.message("chart.legend.open")));
    }
    if (group.median().value() != null) {
      entries.add(new Entry(Sign.MEDIAN, 0, wording.message("chart.legend.median")));
    }
    if (group.median().interval() != null) {
      entries.add(new Entry(Sign.BAND, 0, wording.message("chart.legend.interval")));
    }
    if (!group.targetLines().isEmpty()) {
      entries.add(new Entry(Sign.TARGET, 0, wording.message("chart.legend.target")));
    }
    return ChartLegend.draw(entries);
  }

  /** The words for a filter: all incidents, a severity with its name, a service by its id. */
  public String subject(Filter filter) {
    return switch (filter.dimension()) {
      case ALL -> wording.message("chart.everything");
      case SERVICE, TEAM -> filter.value();
      case SEVERITY ->
          report.severities().stream()
              .filter(severity -> severity.id().equals(filter.value()))
              .findFirst()
              .map(TrendCharts::name)
              .orElse(filter.value());
    };
  }

  private record Look(String id, String title, int height) {}

  private DurationDots dots(TrendGroup group, Look look) {
    Instant from = group.cohort().from();
    Instant to = group.cohort().to();
    return new DurationDots(
        new DurationDots.Frame(
            look.id(), look.title(), description(group), from, to, look.height()),
        group.cohort().observations().stream().map(this::dot).toList(),
        median(group),
        group.targetLines().stream()
            .map(
                line ->
                    new DurationDots.Target(
                        line.minutes(),
                        line.from(),
                        line.to(),
                        text("chart.target", new Minutes(line.minutes()))))
            .toList(),
        marked(from, to));
  }

  private DurationDots.Dot dot(Observation seen) {
    boolean named = seen.title().contains(seen.id());
    String severity = seen.severity();
    String label =
        text(
            seen.open() ? "chart.mark.open" : "chart.mark",
            new Text(named ? seen.title() : seen.id() + " " + seen.title()),
            new Text(severity == null ? wording.message("chart.severity.none") : severity),
            new Day(day(seen.start())),
            new Minutes(seen.minutes()));
    return new DurationDots.Dot(
        seen.start(),
        Math.max(1, seen.minutes()),
        seen.severityOrder(),
        seen.open(),
        addresses.apply(seen.id()),
        label);
  }

  private DurationDots.@Nullable Median median(TrendGroup group) {
    Figure median = group.median();
    Double value = median.value();
    return value == null
        ? null
        : new DurationDots.Median(
            value,
            median.interval(),
            group.cohort().from(),
            group.cohort().to(),
            text("chart.median", new Minutes(value)));
  }

  private String description(TrendGroup group) {
    List<String> parts = new ArrayList<>();
    parts.add(
        text(
            "chart.describe",
            new Day(day(group.cohort().from())),
            new Day(day(group.cohort().to())),
            new Count(group.n())));
    double[] closed =
        group.cohort().observations().stream()
            .filter(each -> !each.open())
            .mapToDouble(Observation::minutes)
            .sorted()
            .toArray();
    if (closed.length > 1) {
      parts.add(
          text(
              "chart.describe.range",
              new Minutes(closed[0]),
              new Minutes(closed[closed.length - 1])));
    }
    parts.add(wording.text(Sentences.headline(group)));
    return String.join(" ", parts);
  }

  private static String name(Severity severity) {
    return severity.name().isEmpty() || severity.name().equals(severity.id())
        ? severity.id()
        : severity.id() + " " + severity.name();
  }

  private static LocalDate day(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }

  private String text(String key, Phrase.Argument... arguments) {
    return wording.text(Phrase.of(key, arguments));
  }
}
