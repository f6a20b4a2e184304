package dev.casebook.render.chart;

import java.util.List;

/** Draws counts per quarter as columns, stacked by severity, each with the range of its rate. */
public final class SvgQuarterColumns {

  private static final double TOP = 12;
  private static final double HEIGHT = 150;
  private static final double BOTTOM = TOP + HEIGHT;
  private static final double BELOW = 40;
  private static final double FILLED = 0.7;
  private static final int MOST_NAMED = 16;
  private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};

  private final Svg svg = new Svg();
  private final QuarterColumns chart;
  private final double most;

  private SvgQuarterColumns(QuarterColumns chart) {
    this.chart = chart;
    this.most = chart.most();
  }

  /** The whole element, for a page; empty text for no quarters. */
  public static String draw(QuarterColumns chart) {
    return chart.columns().isEmpty() ? "" : new SvgQuarterColumns(chart).draw();
  }

  private String draw() {
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "c-chart c-columns",
        "width",
        "100%",
        "height",
        Svg.number(BOTTOM + BELOW),
        "role",
        "img",
        "aria-labelledby",
        chart.id() + "-t",
        "aria-describedby",
        chart.id() + "-d");
    svg.text("title", chart.title(), "id", chart.id() + "-t");
    svg.text("desc", chart.description(), "id", chart.id() + "-d");
    grid();
    List<QuarterColumns.Column> columns = chart.columns();
    for (int i = 0; i < columns.size(); i++) {
      column(columns.get(i), (double) i / columns.size());
    }
    return svg.close().finish();
  }

  private double y(double count) {
    return BOTTOM - HEIGHT * count / most;
  }

  private void grid() {
    int step = 1;
    for (int candidate : STEPS) {
      step = most / step > 4 ? candidate : step;
    }
    for (int tick = 0; tick <= most; tick += step) {
      String y = Svg.number(y(tick));
      svg.leaf("line", "class", tick == 0 ? "c-axis" : "c-grid", "x2", "100%", "y1", y, "y2", y);
      svg.text(
          "text",
          Integer.toString(tick),
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
  }

  private void column(QuarterColumns.Column column, double x) {
    double slot = 1.0 / chart.columns().size();
    double left = x + slot * (1 - FILLED) / 2;
    int below = 0;
    svg.open("g", "class", column.complete() ? "" : "c-running");
    for (QuarterColumns.Part part : column.parts()) {
      svg.open(
          "rect",
          "class",
          "c-part " + Shape.classOf(part.order()),
          "x",
          Svg.percent(left),
          "y",
          Svg.number(y(below + part.count())),
          "width",
          Svg.percent(slot * FILLED),
          "height",
          Svg.number(HEIGHT * part.count() / most));
      svg.text("title", part.label());
      svg.close();
      below += part.count();
    }
    String middle = Svg.percent(x + slot / 2);
    svg.leaf(
        "line",
        "class",
        "c-rate",
        "x1",
        middle,
        "x2",
        middle,
        "y1",
        Svg.number(y(column.rate().low())),
        "y2",
        Svg.number(y(column.rate().high())));
    if (chart.columns().size() <= MOST_NAMED) {
      label(column.quarter(), middle, 16, " c-wide");
    }
    label(column.year(), middle, 32, "");
    svg.close();
  }

  private void label(String text, String x, double below, String shown) {
    if (!text.isEmpty()) {
      svg.text(
          "text",
          text,
          "class",
          "c-label" + shown,
          "x",
          x,
          "y",
          Svg.number(BOTTOM + below),
          "text-anchor",
          "middle");
    }
  }
}
