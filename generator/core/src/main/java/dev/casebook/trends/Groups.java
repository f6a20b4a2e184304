package dev.casebook.trends;

import dev.casebook.model.Catalog;
import dev.casebook.model.Metric;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes every figure of a set of incidents. */
final class Groups {

  private final Catalog catalog;
  private final List<Trend> trends;
  private final Instant first;

  /**
   * @param first the earliest start of all
   */
  Groups(Catalog catalog, List<Trend> trends, Instant first) {
    this.catalog = catalog;
    this.trends = List.copyOf(trends);
    this.first = first;
  }

  TrendGroup of(Metric metric, Window window, Filter filter, List<Candidate> all) {
    List<Candidate> measured = all.stream().filter(each -> each.gives(metric)).toList();
    List<Instant> starts = measured.stream().map(Candidate::start).toList();
    Instant from = window.from(starts, first, catalog.asOf());
    List<Observation> observations =
        observed(
            metric,
            window.latest(measured).stream().filter(each -> !each.start().isBefore(from)).toList());
    List<String> unmeasured =
        all.stream()
            .filter(each -> !each.start().isBefore(from) && !each.gives(metric))
            .map(each -> each.record().id())
            .toList();
    Cohort cohort = new Cohort(metric, filter, window, observations, from, catalog.asOf());
    return group(
        cohort, window == Window.LAST_12_MONTHS ? comparison(cohort, measured) : null, unmeasured);
  }

  /** The figures of what began in a span of time. */
  TrendGroup of(Metric metric, List<Candidate> inside, Instant from, Instant to) {
    Cohort cohort = new Cohort(metric, Filter.ALL, Window.ALL, observed(metric, inside), from, to);
    List<String> unmeasured =
        inside.stream()
            .filter(each -> !each.gives(metric))
            .map(each -> each.record().id())
            .toList();
    return group(cohort, null, unmeasured);
  }

  private TrendGroup group(
      Cohort cohort, @Nullable Comparison comparison, List<String> unmeasured) {
    return new TrendGroup(
        cohort,
        trends.stream().map(trend -> trend.of(cohort)).toList(),
        TargetShare.of(cohort),
        Fallbacks.count(cohort.observations()),
        targetLines(cohort),
        comparison,
        unmeasured);
  }

  List<Observation> observed(Metric metric, List<Candidate> candidates) {
    ObservationReader reader = new ObservationReader(catalog, metric);
    return candidates.stream().map(reader::read).flatMap(Optional::stream).toList();
  }

  private Comparison comparison(Cohort cohort, List<Candidate> measured) {
    Instant begin = Comparison.begin(catalog.asOf());
    List<Candidate> before =
        measured.stream()
            .filter(each -> !each.start().isBefore(begin) && each.start().isBefore(cohort.from()))
            .toList();
    return Comparison.of(observed(cohort.metric(), before), cohort.observations());
  }

  private List<TrendGroup.TargetLine> targetLines(Cohort cohort) {
    return cohort.filter().dimension() == Filter.Dimension.SEVERITY
        ? new TargetLines(catalog.policy(), cohort.metric())
            .of(cohort.filter().value(), cohort.from(), cohort.to())
        : List.of();
  }
}
