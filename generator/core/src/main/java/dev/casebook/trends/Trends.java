package dev.casebook.trends;

import dev.casebook.model.Catalog;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Metric;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Computes the report of a catalog: every trend for every metric, window and filter. */
public final class Trends {

  private final Catalog catalog;
  private final List<Trend> trends;
  private final List<MarkedEvent> events;
  private final Population.Split split;
  private final Instant first;

  private Trends(Catalog catalog, List<IncidentRecord> incidents, List<MarkedEvent> events) {
    this.catalog = catalog;
    this.trends = standard();
    this.events = List.copyOf(events);
    this.split = Population.split(incidents, catalog.asOf());
    this.first = split.candidates().isEmpty() ? catalog.asOf() : split.candidates().get(0).start();
  }

  /** The trends of every report; another one is another line here. */
  public static List<Trend> standard() {
    return List.of(
        QuantileTrend.median(),
        QuantileTrend.of("p75", 0.75),
        QuantileTrend.of("p90", 0.9),
        QuantileTrend.of("p95", 0.95),
        new GeometricMeanTrend(),
        new ArithmeticMeanTrend(),
        new WithinTargetTrend());
  }

  public static TrendReport of(Catalog catalog) {
    return of(catalog, List.of());
  }

  /**
   * The report with marked events.
   *
   * @param events each is a before and an after, as far as there are enough incidents
   */
  public static TrendReport of(Catalog catalog, List<MarkedEvent> events) {
    return new Trends(catalog, catalog.incidents(), events).report();
  }

  /** The report of some of the incidents, for example of those that may be published. */
  public static TrendReport ofSome(Catalog catalog, List<IncidentRecord> incidents) {
    return new Trends(catalog, incidents, List.of()).report();
  }

  private TrendReport report() {
    Map<Filter, List<Candidate>> filtered = new FilterList(catalog, split.candidates()).filtered();
    List<TrendGroup> groups = new ArrayList<>();
    for (Metric metric : Metric.values()) {
      for (Window window : Window.values()) {
        filtered.forEach((filter, all) -> groups.add(group(metric, window, filter, all)));
      }
    }
    Chapters chapters = new Chapters(catalog, events, first);
    List<Chapter> written = new ArrayList<>();
    for (Window window : Window.values()) {
      filtered.forEach((filter, all) -> written.add(chapters.of(filter, window, all)));
    }
    List<Instant> starts = split.candidates().stream().map(Candidate::start).toList();
    return new TrendReport(
        catalog.asOf(),
        first,
        split.population(),
        catalog.severities(),
        groups,
        written,
        QuarterCounts.of(starts, catalog.asOf()));
  }

  private TrendGroup group(Metric metric, Window window, Filter filter, List<Candidate> all) {
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
    return new TrendGroup(
        cohort,
        trends.stream().map(trend -> trend.of(cohort)).toList(),
        TargetShare.of(cohort),
        Fallbacks.count(observations),
        targetLines(cohort),
        window == Window.LAST_12_MONTHS ? comparison(cohort, measured) : null,
        unmeasured);
  }

  private List<Observation> observed(Metric metric, List<Candidate> candidates) {
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
