package dev.casebook.render.chart;

import java.util.List;

/**
 * The key of a chart as an HTML list, so that it wraps: {@code ul.c-legend > li}, each with a small
 * SVG that is hidden from assistive technology and its words.
 */
public final class ChartLegend {

  /** An entry: how it is drawn and what it means. */
  public record Entry(Sign sign, int order, String label) {

    /** How an entry is drawn. */
    public enum Sign {
      /** A mark of a severity; its order says which. */
      MARK,
      OPEN,
      MEDIAN,
      BAND,
      TARGET,
      /** A part of a column; its order is that of the severity. */
      PART,
      RATE,
      CURVE,
      UNDETECTED,
      MITIGATING,
      RECOVERING
    }
  }

  private ChartLegend() {}

  /** The list; empty text for no entries. */
  public static String draw(List<Entry> entries) {
    if (entries.isEmpty()) {
      return "";
    }
    Svg svg = new Svg();
    svg.open("ul", "class", "c-legend");
    for (Entry entry : entries) {
      svg.open("li");
      svg.open(
          "svg", "width", "22", "height", "22", "viewBox", "-11 -11 22 22", "aria-hidden", "true");
      sign(svg, entry);
      svg.close();
      svg.text("span", entry.label());
      svg.close();
    }
    return svg.close().finish();
  }

  private static void sign(Svg svg, Entry entry) {
    switch (entry.sign()) {
      case MARK, OPEN -> mark(svg, entry);
      case MEDIAN -> line(svg, "c-median");
      case TARGET -> line(svg, "c-target");
      case PART -> {
        svg.open("g", "class", "c-part " + Shape.classOf(entry.order()));
        rectangle(svg, "", -7);
        svg.close();
      }
      case RATE -> line(svg, "c-rate");
      case CURVE -> line(svg, "c-line");
      case BAND -> rectangle(svg, "c-band", -7);
      case UNDETECTED -> phase(svg, PhaseBar.Kind.UNDETECTED);
      case MITIGATING -> phase(svg, PhaseBar.Kind.MITIGATING);
      case RECOVERING -> phase(svg, PhaseBar.Kind.RECOVERING);
    }
  }

  private static void phase(Svg svg, PhaseBar.Kind kind) {
    svg.open("g", "class", "c-phase " + SvgPhaseBar.classOf(kind));
    rectangle(svg, "", -7);
    svg.close();
  }

  private static void mark(Svg svg, Entry entry) {
    boolean open = entry.sign() == Entry.Sign.OPEN;
    String classes = "c-dot " + Shape.classOf(entry.order()) + (open ? " c-open" : "");
    svg.open("g", "class", classes, "transform", open ? "translate(0 6) scale(.85)" : "");
    svg.leaf("path", "d", Shape.ofSeverity(entry.order()).path());
    if (open) {
      svg.leaf("path", "d", Shape.ARROW, "fill", "none");
    }
    svg.close();
  }

  private static void line(Svg svg, String type) {
    svg.leaf("line", "class", type, "x1", "-11", "x2", "11");
  }

  private static void rectangle(Svg svg, String type, int top) {
    svg.leaf(
        "rect",
        "class",
        type,
        "x",
        "-11",
        "y",
        Integer.toString(top),
        "width",
        "22",
        "height",
        Integer.toString(-2 * top));
  }
}
