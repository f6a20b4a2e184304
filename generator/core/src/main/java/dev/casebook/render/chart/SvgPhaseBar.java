package dev.casebook.render.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Draws the phases of one incident to scale, with a ruler below and the targets of the policy
 * above. A target far beyond the end is named at the right edge with an arrow instead of shrinking
 * the bar.
 */
public final class SvgPhaseBar {

  private static final double NARROW = 320;
  private static final double ROW = 16;
  private static final double HEIGHT = 22;
  private static final double RULER = 26;

  /** How much of the bar a target may add at most. */
  private static final double STRETCH = 1.8;

  private final PhaseBar bar;
  private final ChartWords words;
  private final LinearScale scale;
  private final List<PhaseBar.Mark> targets;
  private final double top;
  private final Svg svg = new Svg();

  private SvgPhaseBar(PhaseBar bar, ChartWords words) {
    this.bar = bar;
    this.words = words;
    double end = bar.end();
    double farthest =
        bar.targets().stream()
            .mapToDouble(PhaseBar.Mark::at)
            .filter(at -> at <= end * STRETCH)
            .max()
            .orElse(0);
    this.scale = new LinearScale(Math.max(end, farthest));
    this.targets =
        bar.targets().stream().sorted(Comparator.comparingDouble(PhaseBar.Mark::at)).toList();
    this.top = 4 + ROW * targets.size();
  }

  /** The whole element, for a page. */
  public static String draw(PhaseBar bar, ChartWords words) {
    return new SvgPhaseBar(bar, words).draw();
  }

  private String draw() {
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "c-phases",
        "width",
        "100%",
        "height",
        Svg.number(top + HEIGHT + RULER),
        "role",
        "img",
        "aria-labelledby",
        bar.id() + "-t",
        "aria-describedby",
        bar.id() + "-d");
    svg.text("title", bar.title(), "id", bar.id() + "-t");
    svg.text("desc", bar.description(), "id", bar.id() + "-d");
    bar.parts().forEach(this::part);
    PhaseBar.Mark acknowledged = bar.acknowledged();
    if (acknowledged != null && scale.holds(acknowledged.at())) {
      String x = Svg.percent(scale.x(acknowledged.at()));
      svg.open("g", "class", "c-ack");
      svg.text("title", acknowledged.label());
      svg.leaf("line", "x1", x, "x2", x, "y1", Svg.number(top), "y2", Svg.number(top + HEIGHT));
      svg.close();
    }
    for (int row = 0; row < targets.size(); row++) {
      line(targets.get(row), row);
    }
    for (int row = 0; row < targets.size(); row++) {
      label(targets.get(row), row);
    }
    ruler();
    return svg.close().finish();
  }

  static String classOf(PhaseBar.Kind kind) {
    return "c-phase-" + kind.name().toLowerCase(Locale.ROOT);
  }

  private void part(PhaseBar.Part part) {
    double from = scale.x(part.from());
    double width = scale.x(part.to()) - from;
    String type = classOf(part.kind());
    svg.open("g", "class", "c-phase " + type + (part.open() ? " c-open" : ""));
    svg.text("title", part.label());
    svg.leaf(
        "rect",
        "x",
        Svg.percent(from),
        "y",
        Svg.number(top),
        "width",
        Svg.percent(width),
        "height",
        Svg.number(HEIGHT));
    if (part.open()) {
      svg.text(
          "text",
          "→",
          "class",
          "c-phase-label",
          "x",
          Svg.percent(from + width),
          "dx",
          "-6",
          "y",
          Svg.number(top + HEIGHT / 2),
          "dy",
          ".35em",
          "text-anchor",
          "end");
    }
    svg.close();
  }

  private void line(PhaseBar.Mark target, int row) {
    if (scale.holds(target.at())) {
      String x = Svg.percent(scale.x(target.at()));
      svg.leaf(
          "line",
          "class",
          "c-target",
          "x1",
          x,
          "x2",
          x,
          "y1",
          Svg.number(baseline(row) - 10),
          "y2",
          Svg.number(top + HEIGHT + 3));
    }
  }

  private void label(PhaseBar.Mark target, int row) {
    boolean inside = scale.holds(target.at());
    String text = inside ? target.label() : target.label() + " →";
    double x = inside ? scale.x(target.at()) : 1;
    boolean right = x + (TextWidth.of(text) + 4) / NARROW <= 1;
    svg.text(
        "text",
        text,
        "class",
        "c-label c-target-label",
        "x",
        Svg.percent(x),
        "dx",
        inside ? (right ? "4" : "-4") : "",
        "y",
        Svg.number(baseline(row)),
        "text-anchor",
        right ? "start" : "end");
  }

  private static double baseline(int row) {
    return 12 + ROW * row;
  }

  private void ruler() {
    String y = Svg.number(top + HEIGHT + 3);
    String end = Svg.number(top + HEIGHT + 7);
    String label = Svg.number(top + HEIGHT + 20);
    for (long tick : scale.ticks()) {
      double at = scale.x((double) tick);
      String x = Svg.percent(at);
      svg.leaf("line", "class", "c-axis", "x1", x, "x2", x, "y1", y, "y2", end);
      svg.text(
          "text",
          tick == 0 ? "0" : words.tick(tick),
          "class",
          "c-label",
          "x",
          x,
          "y",
          label,
          "text-anchor",
          at < 0.03 ? "start" : at > 0.97 ? "end" : "middle");
    }
  }
}
