package dev.casebook.render.chart;

import dev.casebook.trends.Interval;

/** Draws a share with its interval on a line from nothing to all; its numbers stand beside it. */
public final class SvgRange {

  private static final String MIDDLE = "9";

  private SvgRange() {}

  /** The element, hidden from assistive technology. */
  public static String draw(double share, Interval interval) {
    Svg svg = new Svg();
    svg.open("svg", "class", "c-range", "width", "100%", "height", "18", "aria-hidden", "true");
    svg.leaf("line", "class", "c-grid", "x2", "100%", "y1", MIDDLE, "y2", MIDDLE);
    for (int percent = 0; percent <= 100; percent += 50) {
      String x = percent + "%";
      svg.leaf("line", "class", "c-axis", "x1", x, "x2", x, "y1", "5", "y2", "13");
    }
    svg.leaf(
        "line",
        "class",
        "c-rate",
        "x1",
        Svg.percent(interval.low()),
        "x2",
        Svg.percent(interval.high()),
        "y1",
        MIDDLE,
        "y2",
        MIDDLE);
    svg.leaf("circle", "class", "c-share", "cx", Svg.percent(share), "cy", MIDDLE, "r", "4.5");
    return svg.close().finish();
  }
}
