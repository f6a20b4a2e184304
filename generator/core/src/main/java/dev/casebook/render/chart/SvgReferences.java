package dev.casebook.render.chart;

import dev.casebook.trends.Interval;
import java.time.Instant;
import java.util.ArrayList;
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

  void lines(DurationDots chart) {
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

  /** Words on the lines, where they hide fewest dots on a narrow screen. */
  void labels(DurationDots chart, List<DotLayout.Placed> dots) {
    List<Box> taken = new ArrayList<>();
    DurationDots.Median median = chart.median();
    if (median != null) {
      Span span = new Span(time.x(median.from()), time.x(median.to()), scale.y(median.minutes()));
      label(median.label(), "c-median-label", best(median.label(), span, dots, taken), taken);
    }
    for (DurationDots.Target target : chart.targets()) {
      Span span = new Span(time.x(target.from()), time.x(target.to()), scale.y(target.minutes()));
      label(target.label(), "c-target-label", best(target.label(), span, dots, taken), taken);
    }
  }

  /** A line from left to right. */
  private record Span(double from, double to, double y) {}

  /** A label with its room: across from 0 to 1, down in pixels. */
  private record Box(double left, double right, double baseline, boolean toTheRight) {

    boolean touches(Box other) {
      return left < other.right
          && other.left < right
          && Math.abs(baseline - other.baseline) < HEIGHT;
    }

    boolean covers(DotLayout.Placed dot) {
      return dot.x() > left - 0.02
          && dot.x() < right + 0.02
          && dot.y() > baseline - HEIGHT
          && dot.y() < baseline + 5;
    }
  }

  private static Box best(String text, Span line, List<DotLayout.Placed> dots, List<Box> taken) {
    double width = TextWidth.of(text) / NARROW;
    Box best = null;
    long least = Long.MAX_VALUE;
    for (double baseline : new double[] {line.y() - ABOVE, line.y() + BELOW}) {
      for (Box box :
          List.of(
              new Box(line.to() - width, line.to(), baseline, true),
              new Box(line.from(), line.from() + width, baseline, false))) {
        long cost =
            100 * taken.stream().filter(box::touches).count()
                + dots.stream().filter(box::covers).count();
        if (cost < least) {
          least = cost;
          best = box;
        }
      }
    }
    if (best == null) {
      throw new IllegalStateException("Bug: no place for " + text);
    }
    return best;
  }

  private void label(String text, String type, Box box, List<Box> taken) {
    taken.add(box);
    svg.text(
        "text",
        text,
        "class",
        "c-label " + type,
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
