package dev.casebook.trends;

import dev.casebook.model.Metric;
import dev.casebook.model.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What can be told of the durations of incidents, and how sure it is.
 *
 * @param asOf the cut-off of the data
 * @param from the first start that counts; the cut-off where none does
 * @param severities from worst to mildest
 * @param groups by metric, then window, then filter: all, severities, services, teams
 * @param chapters by window, then filter in the same order
 * @param quarters incidents per quarter, earliest first
 * @param reports of the latest quarters, latest first
 * @param repeats by the start of the later incident
 */
public record TrendReport(
    Instant asOf,
    Instant from,
    Population population,
    List<Severity> severities,
    List<TrendGroup> groups,
    List<Chapter> chapters,
    List<PeriodCount> quarters,
    List<QuarterReport> reports,
    ActionBoard actions,
    List<Repeat> repeats) {

  public TrendReport {
    severities = List.copyOf(severities);
    groups = List.copyOf(groups);
    chapters = List.copyOf(chapters);
    quarters = List.copyOf(quarters);
    reports = List.copyOf(reports);
    repeats = List.copyOf(repeats);
  }

  /** The group of a metric, a filter and a window; empty for a value that no incident has. */
  public Optional<TrendGroup> group(Metric metric, Filter filter, Window window) {
    return groups.stream()
        .filter(
            group ->
                group.cohort().metric() == metric
                    && group.cohort().window() == window
                    && group.cohort().filter().equals(filter))
        .findFirst();
  }

  /** The chapter of a filter and a window; empty for a value that no incident has. */
  public Optional<Chapter> chapter(Filter filter, Window window) {
    return chapters.stream()
        .filter(chapter -> chapter.window() == window && chapter.filter().equals(filter))
        .findFirst();
  }

  /** The group of all counted incidents over the whole time. */
  public TrendGroup overall(Metric metric) {
    return group(metric, Filter.ALL, Window.ALL)
        .orElseThrow(() -> new IllegalStateException("Bug: a report without " + metric));
  }

  /** The filters that have groups, in order: all, severities, services, teams. */
  public List<Filter> filters() {
    return groups.stream().map(group -> group.cohort().filter()).distinct().toList();
  }
}
