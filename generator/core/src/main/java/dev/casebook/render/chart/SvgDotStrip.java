package dev.casebook.render.chart;

import java.util.stream.DoubleStream;

/** Draws a small strip of durations for a home page: dots and the median, nothing to read off. */
public final class SvgDotStrip {

  private static final double INSET = 8;

  private SvgDotStrip() {}

  /** The whole element, for a page; the events, targets, addresses and labels are not used. */
  public static String draw(DurationDots chart) {
    DurationDots.Frame frame = chart.frame();
    double height = frame.height();
    TimeScale time = new TimeScale(frame.from(), frame.to());
    double[] shown = chart.dots().stream().mapToDouble(DurationDots.Dot::minutes).toArray();
    LogScale scale =
        new LogScale(
            DoubleStream.of(shown).min().orElse(5),
            DoubleStream.of(shown).max().orElse(240),
            height - INSET,
            2 * INSET);
    Svg svg = new Svg();
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "c-strip",
        "width",
        "100%",
        "height",
        Svg.number(height),
        "role",
        "img",
        "aria-labelledby",
        frame.id() + "-t",
        "aria-describedby",
        frame.id() + "-d");
    svg.text("title", frame.title(), "id", frame.id() + "-t");
    svg.text("desc", frame.description(), "id", frame.id() + "-d");
    SvgMarks marks = new SvgMarks(svg, frame.id());
    marks.define(chart.dots());
    String floor = Svg.number(height - 1);
    svg.leaf("line", "class", "c-axis", "x2", "100%", "y1", floor, "y2", floor);
    new SvgReferences(svg, time, scale, height).median(chart.median());
    DotLayout.place(chart.dots(), time, scale).forEach(marks::plain);
    return svg.close().finish();
  }
}
