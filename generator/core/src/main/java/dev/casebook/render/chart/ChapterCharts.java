package dev.casebook.render.chart;

import dev.casebook.model.Severity;
import dev.casebook.trends.Chapter;
import dev.casebook.trends.KaplanMeier;
import dev.casebook.trends.Phrase;
import dev.casebook.trends.Phrase.Count;
import dev.casebook.trends.Phrase.Day;
import dev.casebook.trends.Phrase.Minutes;
import dev.casebook.trends.Phrase.Text;
import dev.casebook.trends.QuarterMix;
import dev.casebook.trends.TimeCurve;
import dev.casebook.trends.TrendGroup;
import dev.casebook.trends.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Draws the shares and counts of a chapter in the language of a page. */
public final class ChapterCharts {

  /** The logarithmic scale is made for heights; it is read from the side here. */
  private static final double LENGTH = 170;

  private static final double DAY = 1440;

  private final Wording wording;
  private final List<Severity> severities;

  public ChapterCharts(Wording wording, List<Severity> severities) {
    this.wording = wording;
    this.severities = List.copyOf(severities);
  }

  /**
   * The share mitigated within each time, with the targets of the group.
   *
   * @param subject what the filter stands for
   */
  public String curve(TimeCurve curve, TrendGroup group, String subject) {
    double[] targets =
        group.targetLines().stream()
            .mapToDouble(TrendGroup.TargetLine::minutes)
            .distinct()
            .toArray();
    double[] times =
        group.cohort().observations().stream()
            .mapToDouble(each -> Math.max(1, each.minutes()))
            .toArray();
    double least = DoubleStream.of(times).min().orElse(1);
    double most =
        DoubleStream.concat(DoubleStream.of(times), DoubleStream.of(targets)).max().orElse(60);
    LogScale scale = new LogScale(least, most, LENGTH, 0);
    ChartWords words = ChartWords.of(wording);
    List<ShareCurve.Mark> marks = new ArrayList<>();
    if (targets.length > 0) {
      double target = targets[targets.length - 1];
      marks.add(new ShareCurve.Mark(x(scale, target), text("chart.target", new Minutes(target))));
    }
    return SvgShareCurve.draw(
        new ShareCurve(
            "Curve",
            text("curve.title", new Text(subject)),
            text("curve.describe", new Count(curve.left().n())),
            0,
            curve.left().steps().stream()
                .map(
                    step ->
                        new ShareCurve.Step(
                            x(scale, step.time()),
                            1 - step.share(),
                            step.interval()
                                .map(
                                    each ->
                                        new dev.casebook.trends.Interval(
                                            1 - each.high(), 1 - each.low()))
                                .orElse(null)))
                .toList(),
            scale.ticks().stream()
                .map(tick -> new ShareCurve.Mark(x(scale, (double) tick), words.tick(tick)))
                .toList(),
            marks));
  }

  private static double x(LogScale scale, double minutes) {
    return 1 - scale.y(minutes) / LENGTH;
  }

  /** The share of action items that is still open after so many days. */
  public String open(KaplanMeier days) {
    double most = days.steps().stream().mapToDouble(KaplanMeier.Step::time).max().orElse(30);
    LinearScale scale = new LinearScale(most * DAY * 1.05);
    ChartWords words = ChartWords.of(wording);
    return SvgShareCurve.draw(
        new ShareCurve(
            "OpenActions",
            wording.message("actions.curve.title"),
            text("actions.curve.describe", new Count(days.n()), new Count(days.open())),
            1,
            days.steps().stream()
                .map(
                    step ->
                        new ShareCurve.Step(
                            scale.x(step.time() * DAY), step.share(), step.interval().orElse(null)))
                .toList(),
            scale.ticks().stream()
                .map(
                    tick ->
                        new ShareCurve.Mark(
                            scale.x((double) tick), tick == 0 ? "0" : words.tick(tick)))
                .toList(),
            List.of()));
  }

  /** Incidents per quarter by severity; empty text where the chapter has no quarters. */
  public String quarters(Chapter chapter, String subject) {
    List<QuarterMix> quarters = chapter.quarters();
    if (quarters.isEmpty()) {
      return "";
    }
    List<QuarterColumns.Column> columns = new ArrayList<>();
    ChartWords words = ChartWords.of(wording);
    for (QuarterMix quarter : quarters) {
      var from = quarter.period().from();
      boolean first = columns.isEmpty() || from.getMonthValue() == 1;
      List<QuarterColumns.Part> parts = new ArrayList<>();
      quarter
          .bySeverity()
          .forEach(
              (id, count) ->
                  parts.add(
                      0, new QuarterColumns.Part(order(id), count, name(id) + " \u00b7 " + count)));
      columns.add(
          new QuarterColumns.Column(
              first ? words.year(from) : "",
              "Q" + (from.getMonthValue() + 2) / 3,
              parts,
              quarter.period().rate(),
              quarter.period().complete()));
    }
    return SvgQuarterColumns.draw(
        new QuarterColumns(
            "QuarterChart",
            text("quarters.title", new Text(subject)),
            text(
                "quarters.describe",
                new Day(quarters.get(0).period().from()),
                new Day(quarters.get(quarters.size() - 1).period().from())),
            columns));
  }

  private int order(String id) {
    for (int i = 0; i < severities.size(); i++) {
      if (severities.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  private String name(String id) {
    return id.isEmpty() ? wording.message("chart.severity.none") : id;
  }

  private String text(String key, Phrase.Argument... arguments) {
    return wording.text(Phrase.of(key, arguments));
  }
}
