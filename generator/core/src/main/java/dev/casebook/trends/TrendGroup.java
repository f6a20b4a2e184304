package dev.casebook.trends;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is said of one metric, one filter and one window.
 *
 * @param figures in the order of {@link Trends#standard()}
 * @param fallbacks sorted by words
 * @param targetLines what the policy asks over the window; empty unless the filter is a severity
 * @param comparison with the year before; null unless the window is the last twelve months
 * @param unmeasured ids of counted incidents in the same window whose times do not give the metric
 */
public record TrendGroup(
    Cohort cohort,
    List<Figure> figures,
    TargetShare targets,
    List<Fallback> fallbacks,
    List<TargetLine> targetLines,
    @Nullable Comparison comparison,
    List<String> unmeasured) {

  /** A target while it was in force. */
  public record TargetLine(double minutes, Instant from, Instant to) {}

  /**
   * Milestones that stood in for missing ones.
   *
   * @param words what stood in for what: {@code start unknown: detected}
   */
  public record Fallback(String words, List<String> ids) {
    public Fallback {
      ids = List.copyOf(ids);
    }
  }

  public TrendGroup {
    figures = List.copyOf(figures);
    fallbacks = List.copyOf(fallbacks);
    targetLines = List.copyOf(targetLines);
    unmeasured = List.copyOf(unmeasured);
  }

  /**
   * What a trend says of the group.
   *
   * @throws IllegalArgumentException when the report holds no such trend
   */
  public Figure figure(String trend) {
    return figures.stream()
        .filter(figure -> figure.trend().equals(trend))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Bug: no such trend: " + trend));
  }

  public Figure median() {
    return figure(QuantileTrend.MEDIAN);
  }

  /** How many incidents the numbers stand on, open ones included. */
  public int n() {
    return cohort.observations().size();
  }

  /** The ids of the incidents whose duration is a lower bound. */
  public List<String> open() {
    return cohort.observations().stream().filter(Observation::open).map(Observation::id).toList();
  }
}
