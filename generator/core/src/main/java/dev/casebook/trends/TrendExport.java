package dev.casebook.trends;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The report as maps and lists, ready for JSON; the shape is that of {@code casebook trends}. */
public final class TrendExport {

  private static final int DECIMALS = 4;

  private TrendExport() {}

  /** Keys in reading order; minutes and shares rounded to four decimals; absent values null. */
  public static Map<String, Object> of(TrendReport report) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("schema", 1);
    root.put("asOf", report.asOf().toString());
    root.put("population", population(report));
    root.put("metrics", report.groups().stream().map(TrendExport::group).toList());
    root.put("quarters", report.quarters().stream().map(TrendExport::quarter).toList());
    root.put("chapters", report.chapters().stream().map(ChapterExport::chapter).toList());
    root.put("actions", ChapterExport.actions(report.actions()));
    root.put("repeats", report.repeats().stream().map(ChapterExport::repeat).toList());
    return root;
  }

  private static Map<String, Object> population(TrendReport report) {
    List<Map<String, Object>> out = new ArrayList<>();
    for (Population.KeptOut kept : report.population().keptOut()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("because", kept.key());
      entry.put("words", kept.words());
      entry.put("n", kept.ids().size());
      entry.put("incidents", kept.ids());
      out.add(entry);
    }
    Map<String, Object> population = new LinkedHashMap<>();
    population.put("recorded", report.population().recorded());
    population.put("counted", report.population().counted().size());
    population.put("dateKey", "start");
    population.put("from", report.from().toString());
    population.put("cutOff", report.asOf().toString());
    population.put("keptOut", out);
    return population;
  }

  private static Map<String, Object> group(TrendGroup group) {
    Figure median = group.median();
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("metric", group.cohort().metric().label());
    entry.put("filter", filter(group.cohort().filter(), group.cohort().window()));
    entry.put("n", group.n());
    entry.put("open", group.open().size());
    entry.put("medianMinutes", rounded(median.value()));
    entry.put("interval95Minutes", interval(median.interval()));
    entry.put("notGivenBecause", because(median.absence()));
    entry.put("figures", figures(group));
    if (group.comparison() != null) {
      entry.put("yearBefore", comparison(group.comparison()));
    }
    entry.put("target", target(group.targets()));
    entry.put("fallbacks", fallbacks(group));
    entry.put("unmeasured", group.unmeasured());
    entry.put("incidents", group.cohort().ids());
    return entry;
  }

  static Map<String, Object> filter(Filter by, Window window) {
    Map<String, Object> filter = new LinkedHashMap<>();
    if (by.dimension() != Filter.Dimension.ALL) {
      filter.put(by.dimension().label(), by.value());
    }
    if (window != Window.ALL) {
      filter.put("window", window.label());
    }
    return filter;
  }

  private static Map<String, Object> figures(TrendGroup group) {
    Map<String, Object> figures = new LinkedHashMap<>();
    for (Figure figure : group.figures()) {
      if (figure.trend().equals(QuantileTrend.MEDIAN)) {
        continue;
      }
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("n", figure.n());
      entry.put(figure.unit() == Figure.Unit.SHARE ? "share" : "minutes", rounded(figure.value()));
      entry.put("interval95", interval(figure.interval()));
      entry.put("notGivenBecause", because(figure.absence()));
      figures.put(figure.trend(), entry);
    }
    return figures;
  }

  private static Map<String, Object> comparison(Comparison comparison) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("n", comparison.before().size());
    entry.putAll(ratio(comparison));
    entry.put("incidents", comparison.before());
    return entry;
  }

  static Map<String, Object> ratio(Comparison comparison) {
    Ratio ratio = comparison.ratio();
    DetectableRatio detectable = comparison.detectable();
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("ratio", ratio == null ? null : exact(ratio.value()));
    entry.put("interval95", ratio == null ? null : interval(ratio.interval()));
    entry.put("change", ratio == null ? null : !ratio.isNoise());
    entry.put("detectableRatio", detectable == null ? null : exact(detectable.factor()));
    entry.put("openLeftOut", comparison.open());
    return entry;
  }

  private static Map<String, Object> target(TargetShare targets) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("within", targets.within());
    entry.put("missed", targets.missed());
    entry.put("undecided", targets.undecided());
    entry.put("noTarget", targets.noTarget());
    return entry;
  }

  private static Map<String, Object> fallbacks(TrendGroup group) {
    Map<String, Object> counts = new LinkedHashMap<>();
    group.fallbacks().forEach(each -> counts.put(each.words(), each.ids().size()));
    return counts;
  }

  static Map<String, Object> quarter(PeriodCount count) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("from", count.from().toString());
    entry.put("to", count.to().toString());
    entry.put("n", count.count());
    entry.put("rate95", interval(count.rate()));
    entry.put("complete", count.complete());
    return entry;
  }

  private static @Nullable String because(@Nullable Absence absence) {
    return absence == null ? null : absence.reason().label();
  }

  static @Nullable List<BigDecimal> interval(@Nullable Interval interval) {
    return interval == null ? null : List.of(exact(interval.low()), exact(interval.high()));
  }

  private static @Nullable BigDecimal rounded(@Nullable Double value) {
    return value == null ? null : exact(value);
  }

  /** Rounded, so that the last bits of a platform's mathematics never show. */
  static BigDecimal exact(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
