package dev.casebook.trends;

import dev.casebook.model.Catalog;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Metric;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Computes the report of a catalog: every trend for every metric, window and filter. */
public final class Trends {

  private final Catalog catalog;
  private final List<IncidentRecord> incidents;
  private final List<Trend> trends;
  private final List<MarkedEvent> events;
  private final Population.Split split;
  private final Instant first;

  private Trends(Catalog catalog, List<IncidentRecord> incidents, List<MarkedEvent> events) {
    this.catalog = catalog;
    this.incidents = List.copyOf(incidents);
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
    Groups figures = new Groups(catalog, trends, first);
    List<TrendGroup> groups = new ArrayList<>();
    for (Metric metric : Metric.values()) {
      for (Window window : Window.values()) {
        filtered.forEach((filter, all) -> groups.add(figures.of(metric, window, filter, all)));
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
        QuarterCounts.of(starts, catalog.asOf()),
        new QuarterReports(chapters, figures).of(split.candidates(), catalog.asOf()),
        new ActionBoards(catalog).of(incidents),
        Repeats.of(split.candidates()));
  }
}
