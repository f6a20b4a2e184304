package dev.casebook.render.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Draws the marks of incidents: one definition per shape, one reference per incident. */
final class SvgMarks {

  /** How far around a mark a pointer still finds it. */
  private static final String REACH = "9";

  /** From so many on, marks are smaller. */
  private static final int MANY = 150;

  /** From so many on, they are smaller still, and what they are read against lies on top. */
  static final int CROWD = 1_000;

  private final Svg svg;
  private final String id;

  SvgMarks(Svg svg, String id) {
    this.svg = svg;
    this.id = id;
  }

  void define(List<DurationDots.Dot> dots) {
    TreeSet<Shape> closed = new TreeSet<>();
    TreeSet<Shape> open = new TreeSet<>();
    dots.forEach(dot -> (dot.open() ? open : closed).add(Shape.ofSeverity(dot.order())));
    if (dots.isEmpty()) {
      return;
    }
    svg.open("defs");
    String scale = dots.size() > CROWD ? "scale(.4)" : dots.size() > MANY ? "scale(.7)" : "";
    closed.forEach(shape -> define(shape, false, scale));
    open.forEach(shape -> define(shape, true, scale));
    svg.close();
  }

  private void define(Shape shape, boolean open, String scale) {
    svg.open("g", "id", reference(shape, open));
    svg.leaf("circle", "r", REACH, "fill", "none", "stroke", "none", "pointer-events", "all");
    svg.leaf("path", "d", shape.path(), "transform", scale);
    if (open) {
      svg.leaf("path", "d", Shape.ARROW, "fill", "none", "transform", scale);
    }
    svg.close();
  }

  /** A mark; a link where the incident has an address. The table beside it has the same links. */
  void dot(DotLayout.Placed placed) {
    DurationDots.Dot dot = placed.dot();
    String classes = classesOf(dot);
    boolean link = !dot.href().isEmpty();
    svg.open(link ? "a" : "g", "class", classes, "href", dot.href(), "tabindex", link ? "-1" : "");
    svg.text("title", dot.label());
    use(placed);
    svg.close();
  }

  /** The mark alone, without words. */
  void plain(DotLayout.Placed placed) {
    DurationDots.Dot dot = placed.dot();
    String classes = classesOf(dot);
    svg.open("g", "class", classes);
    use(placed);
    svg.close();
  }

  /**
   * Marks without words and links, drawn once where several fall on one place, to the nearest
   * thousandth of the width and half pixel.
   */
  void crowd(List<DotLayout.Placed> placed) {
    Map<String, TreeSet<String>> places = new LinkedHashMap<>();
    for (DotLayout.Placed each : placed) {
      DurationDots.Dot dot = each.dot();
      String use =
          "<use href=\"#"
              + reference(Shape.ofSeverity(dot.order()), dot.open())
              + "\" x=\""
              + Svg.percent(Math.round(each.x() * 1000) / 1000.0)
              + "\" y=\""
              + Svg.number(Math.round(each.y() * 2) / 2.0)
              + "\"/>";
      places.computeIfAbsent(classesOf(dot), classes -> new TreeSet<>()).add(use);
    }
    places.forEach(
        (classes, uses) -> {
          svg.open("g", "class", classes + " c-crowd");
          uses.forEach(svg::drawn);
          svg.close();
        });
  }

  private static String classesOf(DurationDots.Dot dot) {
    return "c-dot " + Shape.classOf(dot.order()) + (dot.open() ? " c-open" : "");
  }

  private void use(DotLayout.Placed placed) {
    DurationDots.Dot dot = placed.dot();
    String aside = placed.aside() == 0 ? "" : "translate(" + Svg.number(placed.aside()) + ")";
    svg.leaf(
        "use",
        "href",
        "#" + reference(Shape.ofSeverity(dot.order()), dot.open()),
        "x",
        Svg.percent(placed.x()),
        "y",
        Svg.number(placed.y()),
        "transform",
        aside);
  }

  private String reference(Shape shape, boolean open) {
    return id
        + (open ? "-o" : "-s")
        + shape.name().toLowerCase(java.util.Locale.ROOT).replace("_", "-");
  }
}
