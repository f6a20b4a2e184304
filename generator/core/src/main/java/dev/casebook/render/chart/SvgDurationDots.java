package dev.casebook.render.chart;

import dev.casebook.trends.Interval;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Draws a chart of durations. The SVG is fluid: places across are percentages, everything else is
 * in pixels, so text keeps its size on every screen. The links are for pointers; the keyboard has
 * the same links in the table beside the chart, so the element is a group and not an image.
 */
public final class SvgDurationDots {

  private static final double TOP = 22;
  private static final double INSET = 10;
  private static final double BELOW = 42;

  /** So many of the newest marks are links; a page of thousands would weigh too much. */
  private static final int LINKED = 300;

  private final DurationDots chart;
  private final ChartWords words;
  private final double bottom;
  private final TimeScale time;
  private final LogScale scale;

  private SvgDurationDots(DurationDots chart, ChartWords words) {
    this.chart = chart;
    this.words = words;
    this.bottom = TOP + chart.frame().height();
    this.time = new TimeScale(chart.frame().from(), chart.frame().to());
    double[] shown = shown(chart);
    double least = DoubleStream.of(shown).min().orElse(5);
    double most = DoubleStream.of(shown).max().orElse(240);
    this.scale = new LogScale(least, most, bottom - INSET, TOP + INSET);
  }

  /** The whole element, for a page. */
  public static String draw(DurationDots chart, ChartWords words) {
    return new SvgDurationDots(chart, words).draw();
  }

  private static double[] shown(DurationDots chart) {
    DurationDots.Median median = chart.median();
    Interval interval = median == null ? null : median.interval();
    return Stream.of(
            chart.dots().stream().mapToDouble(DurationDots.Dot::minutes).toArray(),
            chart.targets().stream().mapToDouble(DurationDots.Target::minutes).toArray(),
            interval == null ? new double[0] : new double[] {interval.low(), interval.high()})
        .flatMapToDouble(DoubleStream::of)
        .toArray();
  }

  /** From where on each mark has its words and its link; the older ones are in the table. */
  private Instant linkedSince() {
    List<Instant> starts =
        chart.dots().stream()
            .map(DurationDots.Dot::start)
            .sorted(Comparator.reverseOrder())
            .toList();
    return starts.size() <= LINKED ? Instant.MIN : starts.get(LINKED - 1);
  }

  private String draw() {
    DurationDots.Frame frame = chart.frame();
    Svg svg = new Svg();
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "c-chart c-durations",
        "width",
        "100%",
        "height",
        Svg.number(bottom + BELOW),
        "role",
        "group",
        "aria-labelledby",
        frame.id() + "-t",
        "aria-describedby",
        frame.id() + "-d");
    svg.text("title", frame.title(), "id", frame.id() + "-t");
    svg.text("desc", frame.description(), "id", frame.id() + "-d");
    List<DotLayout.Placed> placed = DotLayout.place(chart.dots(), time, scale);
    SvgMarks marks = new SvgMarks(svg, frame.id());
    marks.define(chart.dots());
    svg.open("g", "aria-hidden", "true");
    SvgAxes axes = new SvgAxes(svg, words, bottom);
    axes.durations(scale);
    axes.time(time);
    SvgReferences references = new SvgReferences(svg, time, scale, bottom);
    references.events(chart.events(), TOP);
    boolean above = chart.dots().size() > SvgMarks.CROWD;
    if (!above) {
      references.draw(chart, placed);
    }
    svg.close();
    Instant since = linkedSince();
    marks.crowd(placed.stream().filter(each -> each.dot().start().isBefore(since)).toList());
    placed.stream().filter(each -> !each.dot().start().isBefore(since)).forEach(marks::dot);
    if (above) {
      svg.open("g", "aria-hidden", "true");
      references.draw(chart, placed);
      svg.close();
    }
    return svg.close().finish();
  }
}
