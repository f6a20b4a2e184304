package dev.casebook.render.chart;

import java.time.LocalDate;

/** Draws the grid and the words along the two axes of a chart of durations. */
final class SvgAxes {

  private static final double FIRST_LINE = 18;
  private static final double SECOND_LINE = 34;

  private final Svg svg;
  private final ChartWords words;
  private final double bottom;

  /**
   * Axes below and left of a plot.
   *
   * @param bottom where the time axis runs, in pixels from above
   */
  SvgAxes(Svg svg, ChartWords words, double bottom) {
    this.svg = svg;
    this.words = words;
    this.bottom = bottom;
  }

  void durations(LogScale scale) {
    for (long tick : scale.ticks()) {
      String y = Svg.number(scale.y((double) tick));
      svg.leaf("line", "class", "c-grid", "x2", "100%", "y1", y, "y2", y);
      svg.text(
          "text",
          words.tick(tick),
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

  void time(TimeScale scale) {
    String y = Svg.number(bottom);
    svg.leaf("line", "class", "c-axis", "x2", "100%", "y1", y, "y2", y);
    TimeTicks ticks = new TimeTicks(scale);
    for (TimeTicks.Tick tick : ticks.ticks()) {
      String x = Svg.percent(scale.x(tick.instant()));
      String shown = tick.always() ? "" : " c-wide";
      svg.leaf(
          "line",
          "class",
          "c-axis" + shown,
          "x1",
          x,
          "x2",
          x,
          "y1",
          y,
          "y2",
          Svg.number(bottom + 5));
      label(x, FIRST_LINE, first(ticks.step(), tick.day()), shown);
      boolean year = tick.yearNarrow() || tick.yearWide();
      if (year && !ticks.step().isYears()) {
        boolean both = tick.yearNarrow() && tick.yearWide();
        String when = both ? "" : tick.yearWide() ? " c-wide" : " c-narrow";
        label(x, SECOND_LINE, words.year(tick.day()), when);
      }
    }
  }

  private String first(TimeTicks.Step step, LocalDate day) {
    if (step.isYears()) {
      return words.year(day);
    }
    return step.isDays() ? words.dayOfMonth(day) : words.month(day);
  }

  private void label(String x, double below, String text, String shown) {
    svg.text(
        "text",
        text,
        "class",
        "c-label" + shown,
        "x",
        x,
        "y",
        Svg.number(bottom + below),
        "text-anchor",
        "middle");
  }
}
