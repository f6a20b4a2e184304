package dev.casebook.render.chart;

import dev.casebook.trends.Interval;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws what the dots are read against: the median with its interval, targets, events. */
final class SvgReferences {

  private static final double NEAR = 16;
  private static final double LABEL_ABOVE = 5;
  private static final double SIDE = 0.4;

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

  /** Words on the lines, at the side where fewer dots are; a target's at the other side. */
  void labels(DurationDots chart, List<DotLayout.Placed> dots) {
    DurationDots.Median median = chart.median();
    boolean medianRight = true;
    if (median != null) {
      double y = scale.y(median.minutes());
      medianRight = crowd(dots, y, true) <= crowd(dots, y, false);
      label(
          median.label(),
          "c-median-label",
          y,
          medianRight ? median.to() : median.from(),
          medianRight);
    }
    for (DurationDots.Target target : chart.targets()) {
      double y = scale.y(target.minutes());
      boolean near = median != null && Math.abs(scale.y(median.minutes()) - y) < NEAR;
      boolean right = near ? !medianRight : crowd(dots, y, true) <= crowd(dots, y, false);
      label(target.label(), "c-target-label", y, right ? target.to() : target.from(), right);
    }
  }

  private static long crowd(List<DotLayout.Placed> dots, double y, boolean right) {
    return dots.stream()
        .filter(dot -> right ? dot.x() > 1 - SIDE : dot.x() < SIDE)
        .filter(dot -> dot.y() > y - NEAR - LABEL_ABOVE && dot.y() < y + LABEL_ABOVE)
        .count();
  }

  private void label(String text, String type, double y, Instant at, boolean right) {
    svg.text(
        "text",
        text,
        "class",
        "c-label " + type,
        "x",
        Svg.percent(time.x(at)),
        "y",
        Svg.number(y - LABEL_ABOVE),
        "text-anchor",
        right ? "end" : "start");
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
