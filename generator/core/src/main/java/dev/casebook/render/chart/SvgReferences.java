package dev.casebook.render.chart;

import dev.casebook.trends.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws what the dots are read against: the median with its interval, targets, events. */
final class SvgReferences {

  private static final double NARROW = 300;
  private static final double HEIGHT = 13;
  private static final double ABOVE = 5;
  private static final double BELOW = 14;

  private final Svg svg;
  private final TimeScale time;
  private final LogScale scale;
  private final double bottom;

  SvgReferences(Svg svg, TimeScale time, LogScale scale, double bottom) {
    this.svg = svg;
    this.time = time;
    this.scale = scale;
    this.bottom = bottom;
  }

  void events(List<DurationDots.Event> events, double top) {
    for (DurationDots.Event event : events) {
      double x = time.x(event.at());
      svg.leaf(
          "line",
          "class",
          "c-event",
          "x1",
          Svg.percent(x),
          "x2",
          Svg.percent(x),
          "y1",
          Svg.number(top - 8),
          "y2",
          Svg.number(bottom));
      svg.text(
          "text",
          event.label(),
          "class",
          "c-label",
          "x",
          Svg.percent(x),
          "y",
          Svg.number(top - 12),
          "text-anchor",
          x < 0.3 ? "start" : x > 0.7 ? "end" : "middle");
    }
  }

  /** Lines and their words. */
  void draw(DurationDots chart, List<DotLayout.Placed> dots) {
    lines(chart);
    labels(chart, dots);
  }

  private void lines(DurationDots chart) {
    median(chart.median());
    for (DurationDots.Target target : chart.targets()) {
      line("c-target", target.minutes(), target.from(), target.to());
    }
  }

  void median(DurationDots.@Nullable Median median) {
    if (median == null) {
      return;
    }
    Interval interval = median.interval();
    if (interval != null) {
      double from = time.x(median.from());
      double y = scale.y(interval.high());
      double height = Math.max(2, scale.y(interval.low()) - y);
      svg.leaf(
          "rect",
          "class",
          "c-band",
          "x",
          Svg.percent(from),
          "y",
          Svg.number(y),
          "width",
          Svg.percent(time.x(median.to()) - from),
          "height",
          Svg.number(height));
    }
    line("c-median", median.minutes(), median.from(), median.to());
  }

  /** Words on the lines, where they hide fewest dots and lines on a narrow screen. */
  private void labels(DurationDots chart, List<DotLayout.Placed> dots) {
    List<Words> all = new ArrayList<>();
    DurationDots.Median median = chart.median();
    if (median != null) {
      Span span = new Span(time.x(median.from()), time.x(median.to()), scale.y(median.minutes()));
      all.add(new Words(median.label(), "c-median-label", span));
    }
    for (DurationDots.Target target : chart.targets()) {
      Span span = new Span(time.x(target.from()), time.x(target.to()), scale.y(target.minutes()));
      all.add(new Words(target.label(), "c-target-label", span));
    }
    List<Span> lines = all.stream().map(Words::line).toList();
    List<Box> taken = new ArrayList<>();
    for (Words words : all) {
      Box box =
          words.places().stream()
              .min(Comparator.comparingLong(place -> cost(place, dots, lines, taken)))
              .orElseThrow();
      taken.add(box);
      label(words, box);
    }
  }

  private static long cost(
      Box place, List<DotLayout.Placed> dots, List<Span> lines, List<Box> taken) {
    return 100 * taken.stream().filter(place::touches).count()
        + 2 * lines.stream().filter(place::isCrossedBy).count()
        + dots.stream().filter(place::covers).count();
  }

  /** A line from left to right. */
  private record Span(double from, double to, double y) {}

  /** What is to be written on a line. */
  private record Words(String text, String type, Span line) {

    /** Above it and below it, at its end and at its beginning; the first is liked best. */
    List<Box> places() {
      double width = TextWidth.of(text) / NARROW;
      List<Box> places = new ArrayList<>();
      for (double baseline : new double[] {line.y() - ABOVE, line.y() + BELOW}) {
        places.add(new Box(line.to() - width, line.to(), baseline, true));
        places.add(new Box(line.from(), line.from() + width, baseline, false));
      }
      return places;
    }
  }

  /** A label with its room: across from 0 to 1, down in pixels. */
  private record Box(double left, double right, double baseline, boolean toTheRight) {

    boolean touches(Box other) {
      return left < other.right
          && other.left < right
          && Math.abs(baseline - other.baseline) < HEIGHT;
    }

    boolean isCrossedBy(Span line) {
      return left < line.to()
          && line.from() < right
          && line.y() > baseline - HEIGHT
          && line.y() < baseline + 3;
    }

    boolean covers(DotLayout.Placed dot) {
      return dot.x() > left - 0.02
          && dot.x() < right + 0.02
          && dot.y() > baseline - HEIGHT
          && dot.y() < baseline + 5;
    }
  }

  private void label(Words words, Box box) {
    svg.text(
        "text",
        words.text(),
        "class",
        "c-label " + words.type(),
        "x",
        Svg.percent(box.toTheRight() ? box.right() : box.left()),
        "y",
        Svg.number(box.baseline()),
        "text-anchor",
        box.toTheRight() ? "end" : "start");
  }

  private void line(String type, double minutes, Instant from, Instant to) {
    String y = Svg.number(scale.y(minutes));
    svg.leaf(
        "line",
        "class",
        type,
        "x1",
        Svg.percent(time.x(from)),
        "x2",
        Svg.percent(time.x(to)),
        "y1",
        y,
        "y2",
        y);
  }
}
