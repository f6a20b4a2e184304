package dev.casebook.trends;

import dev.casebook.model.Metric;
import dev.casebook.trends.Phrase.Count;
import dev.casebook.trends.Phrase.Day;
import dev.casebook.trends.Phrase.Factor;
import dev.casebook.trends.Phrase.Minutes;
import dev.casebook.trends.Phrase.Sentence;
import dev.casebook.trends.Phrase.Share;
import dev.casebook.trends.Phrase.Words;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in sentences what the data can tell and what it cannot. */
public final class Sentences {

  private Sentences() {}

  /** The one sentence about a group. */
  public static Phrase headline(TrendGroup group) {
    Figure median = group.median();
    int n = group.n();
    Absence absence = median.absence();
    Double value = median.value();
    if (value == null) {
      return withoutValue(n, group.open().size(), absence);
    }
    Interval interval = median.interval();
    if (interval != null) {
      return Phrase.of(
          "trend.median",
          new Count(n),
          new Minutes(value),
          new Minutes(interval.low()),
          new Minutes(interval.high()));
    }
    return absence != null && absence.reason() == Absence.Reason.TOO_FEW
        ? Phrase.of(
            "trend.median.few", new Count(n), new Minutes(value), new Count(absence.needed()))
        : Phrase.of("trend.median.open-end", new Count(n), new Minutes(value));
  }

  private static Phrase withoutValue(int n, int open, @Nullable Absence absence) {
    if (n == 0) {
      return Phrase.of("trend.none");
    }
    return absence != null && absence.reason() == Absence.Reason.TOO_FEW
        ? Phrase.of("trend.few", new Count(n), new Count(absence.needed()))
        : Phrase.of("trend.median.open", new Count(n), new Count(open));
  }

  /**
   * What a reader should know first: the last twelve months, what changed against the year before,
   * and how many met their target.
   */
  public static List<Phrase> opening(TrendReport report, Filter filter) {
    TrendGroup year = report.group(Metric.TTM, filter, Window.LAST_12_MONTHS).orElse(null);
    TrendGroup all = report.group(Metric.TTM, filter, Window.ALL).orElse(null);
    if (year == null || all == null || all.n() == 0) {
      return List.of(Phrase.of("trend.none"));
    }
    List<Phrase> opening = new ArrayList<>();
    if (year.n() == 0) {
      opening.add(Phrase.of("opening.quiet"));
      opening.add(headline(all));
      return opening;
    }
    opening.add(Phrase.of("opening.year", new Sentence(headline(year))));
    Comparison comparison = year.comparison();
    if (comparison != null) {
      opening.addAll(comparison(comparison));
    }
    targets(opening, year);
    return opening;
  }

  /** What may be said of two years; never a direction without an interval that is clear of 1. */
  static List<Phrase> comparison(Comparison comparison) {
    Count before = new Count(comparison.before().size());
    Ratio ratio = comparison.ratio();
    DetectableRatio detectable = comparison.detectable();
    if (ratio == null || detectable == null) {
      return List.of(
          Phrase.of(
              "compare.few", before, new Count(comparison.after().size()), new Count(Ratio.GATE)));
    }
    Factor low = new Factor(ratio.interval().low());
    Factor high = new Factor(ratio.interval().high());
    if (ratio.isNoise()) {
      return List.of(
          Phrase.of("compare.noise", before, new Factor(ratio.value()), low, high),
          Phrase.of("compare.detectable", new Factor(detectable.factor())));
    }
    String key = ratio.value() < 1 ? "compare.shorter" : "compare.longer";
    return List.of(Phrase.of(key, before, new Factor(ratio.value()), low, high));
  }

  /** What else is known of a group, in the order in which it should be read. */
  public static List<Phrase> details(TrendGroup group) {
    List<Phrase> details = new ArrayList<>();
    if (!group.open().isEmpty()) {
      details.add(Phrase.of("trend.open", new Count(group.open().size())));
    }
    Comparison comparison = group.comparison();
    if (comparison != null) {
      details.addAll(comparison(comparison));
    }
    for (Figure figure : group.figures()) {
      add(details, figure);
    }
    targets(details, group);
    for (TrendGroup.Fallback fallback : group.fallbacks()) {
      details.add(
          Phrase.of(
              "trend.fallback",
              new Count(fallback.ids().size()),
              new Count(group.n()),
              new Words(fallback.words())));
    }
    if (!group.unmeasured().isEmpty()) {
      details.add(Phrase.of("trend.unmeasured", new Count(group.unmeasured().size())));
    }
    return details;
  }

  /** Quantiles and means; the median is the headline, the target has its own sentence. */
  private static void add(List<Phrase> details, Figure figure) {
    Double value = figure.value();
    Interval interval = figure.interval();
    boolean own = figure.trend().equals(QuantileTrend.MEDIAN) || figure.unit() == Figure.Unit.SHARE;
    if (own || value == null) {
      return;
    }
    details.add(
        interval == null
            ? Phrase.of("trend." + figure.trend(), new Minutes(value))
            : Phrase.of(
                "trend." + figure.trend(),
                new Minutes(value),
                new Minutes(interval.low()),
                new Minutes(interval.high())));
  }

  private static void targets(List<Phrase> details, TrendGroup group) {
    TargetShare targets = group.targets();
    Figure share = group.figure(WithinTargetTrend.KEY);
    Double value = share.value();
    Interval interval = share.interval();
    if (value != null && interval != null) {
      details.add(
          Phrase.of(
              "trend.within-target",
              new Count(targets.within().size()),
              new Count(targets.decided()),
              new Share(value),
              new Share(interval.low()),
              new Share(interval.high())));
    }
    if (!targets.undecided().isEmpty()) {
      details.add(Phrase.of("trend.undecided", new Count(targets.undecided().size())));
    }
    boolean some = targets.noTarget().size() < group.n();
    if (some && !targets.noTarget().isEmpty()) {
      details.add(Phrase.of("trend.no-target", new Count(targets.noTarget().size())));
    }
  }

  /** Which incidents count and which are kept out. */
  public static List<Phrase> population(TrendReport report) {
    Population population = report.population();
    List<Phrase> phrases = new ArrayList<>();
    phrases.add(
        Phrase.of(
            "population.counted",
            new Count(population.counted().size()),
            new Count(population.recorded()),
            new Day(report.asOf().atZone(ZoneOffset.UTC).toLocalDate())));
    for (Population.KeptOut out : population.keptOut()) {
      phrases.add(
          Phrase.of(
              "population." + out.key(), new Count(out.ids().size()), new Words(out.words())));
    }
    return phrases;
  }

  /** Why a figure or its interval is not given; in a few words, for a table. */
  public static Phrase absence(Absence absence) {
    return Phrase.of("absence." + absence.reason().label(), new Count(absence.needed()));
  }
}
