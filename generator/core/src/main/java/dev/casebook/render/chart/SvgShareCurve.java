package dev.casebook.render.chart;

import dev.casebook.trends.Interval;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws a share that changes in steps. The curve lies in an inner SVG that is stretched across; its
 * strokes keep their width.
 */
public final class SvgShareCurve {

  private static final double TOP = 22;
  private static final double HEIGHT = 160;
  private static final double BOTTOM = TOP + HEIGHT;
  private static final double BELOW = 26;
  private static final double WIDTH = 1000;

  private SvgShareCurve() {}

  /** The whole element, for a page. */
  public static String draw(ShareCurve curve) {
    Svg svg = new Svg();
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "c-chart c-curve",
        "width",
        "100%",
        "height",
        Svg.number(BOTTOM + BELOW),
        "role",
        "img",
        "aria-labelledby",
        curve.id() + "-t",
        "aria-describedby",
        curve.id() + "-d");
    svg.text("title", curve.title(), "id", curve.id() + "-t");
    svg.text("desc", curve.description(), "id", curve.id() + "-d");
    axes(svg, curve);
    svg.open(
        "svg",
        "y",
        Svg.number(TOP),
        "width",
        "100%",
        "height",
        Svg.number(HEIGHT),
        "viewBox",
        "0 0 1000 160",
        "preserveAspectRatio",
        "none");
    svg.leaf("path", "class", "c-band", "d", band(curve));
    svg.leaf("path", "class", "c-line", "d", line(curve), "fill", "none");
    svg.close();
    curve.marks().forEach(mark -> mark(svg, mark));
    return svg.close().finish();
  }

  private static void axes(Svg svg, ShareCurve curve) {
    for (int percent = 0; percent <= 100; percent += 25) {
      String y = Svg.number(y(percent / 100.0) + TOP);
      svg.leaf("line", "class", percent == 0 ? "c-axis" : "c-grid", "x2", "100%", "y1", y, "y2", y);
      svg.text(
          "text",
          percent + "\u00a0%",
          "class",
          "c-label",
          "x",
          "-8",
          "y",
          y,
          "dy",
          ".35em",
          "text-anchor",
          "end");
    }
    for (ShareCurve.Mark tick : curve.ticks()) {
      String x = Svg.percent(tick.x());
      svg.leaf(
          "line",
          "class",
          "c-axis",
          "x1",
          x,
          "x2",
          x,
          "y1",
          Svg.number(BOTTOM),
          "y2",
          Svg.number(BOTTOM + 5));
      svg.text(
          "text",
          tick.label(),
          "class",
          "c-label",
          "x",
          x,
          "y",
          Svg.number(BOTTOM + 18),
          "text-anchor",
          "middle");
    }
  }

  private static void mark(Svg svg, ShareCurve.Mark mark) {
    String x = Svg.percent(mark.x());
    svg.leaf(
        "line",
        "class",
        "c-target",
        "x1",
        x,
        "x2",
        x,
        "y1",
        Svg.number(TOP - 6),
        "y2",
        Svg.number(BOTTOM));
    svg.text(
        "text",
        mark.label(),
        "class",
        "c-label c-target-label",
        "x",
        x,
        "y",
        Svg.number(TOP - 10),
        "text-anchor",
        mark.x() < 0.3 ? "start" : mark.x() > 0.7 ? "end" : "middle");
  }

  private static double y(double share) {
    return HEIGHT * (1 - share);
  }

  private static String line(ShareCurve curve) {
    StringBuilder path = new StringBuilder("M0 " + Svg.number(y(curve.begin())));
    for (ShareCurve.Step step : curve.steps()) {
      path.append('H').append(Svg.number(WIDTH * step.x()));
      path.append('V').append(Svg.number(y(step.share())));
    }
    return path.append("H1000").toString();
  }

  /**
   * One area per run of steps with an interval: forth along the upper edge, back along the lower.
   */
  private static String band(ShareCurve curve) {
    StringBuilder path = new StringBuilder();
    List<ShareCurve.Step> run = new ArrayList<>();
    for (ShareCurve.Step step : curve.steps()) {
      if (step.interval() == null) {
        area(path, run, step.x());
        run.clear();
      } else {
        run.add(step);
      }
    }
    area(path, run, 1);
    return path.toString();
  }

  private static void area(StringBuilder path, List<ShareCurve.Step> run, double end) {
    if (run.isEmpty()) {
      return;
    }
    StringBuilder back = new StringBuilder();
    double right = end;
    for (int i = run.size() - 1; i >= 0; i--) {
      Interval interval = run.get(i).interval();
      if (interval != null) {
        back.append(i == run.size() - 1 ? "L" : "V")
            .append(
                i == run.size() - 1 ? point(right, interval.low()) : Svg.number(y(interval.low())));
        back.append('H').append(Svg.number(WIDTH * run.get(i).x()));
      }
      right = run.get(i).x();
    }
    boolean first = true;
    for (ShareCurve.Step step : run) {
      Interval interval = step.interval();
      if (interval != null) {
        path.append(
            first
                ? "M" + point(step.x(), interval.high())
                : "H" + Svg.number(WIDTH * step.x()) + "V" + Svg.number(y(interval.high())));
        first = false;
      }
    }
    path.append('H').append(Svg.number(WIDTH * end)).append(back).append('Z');
  }

  private static String point(double x, double share) {
    return Svg.number(WIDTH * x) + " " + Svg.number(y(share));
  }
}
