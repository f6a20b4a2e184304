package dev.casebook.render.chart;

import dev.casebook.trends.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is on a chart of a share that changes in steps. Places across are from 0 to 1; texts are
 * plain and in the language of the page.
 *
 * @param id unique in the page; letters, digits and hyphens
 * @param begin the share before the first step: 0 or 1
 * @param steps from left to right
 * @param marks times that matter: targets
 */
public record ShareCurve(
    String id,
    String title,
    String description,
    double begin,
    List<Step> steps,
    List<Mark> ticks,
    List<Mark> marks) {

  /**
   * From here on the share is this.
   *
   * @param interval null where it is not defined
   */
  public record Step(double x, double share, @Nullable Interval interval) {}

  /** A place with its words. */
  public record Mark(double x, String label) {}

  public ShareCurve {
    if (!id.matches("[A-Za-z][A-Za-z0-9-]*")) {
      throw new IllegalArgumentException("Bug: not an id: " + id);
    }
    steps = List.copyOf(steps);
    ticks = List.copyOf(ticks);
    marks = List.copyOf(marks);
  }
}
