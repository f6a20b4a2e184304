package dev.casebook.render.chart;

import dev.casebook.trends.Interval;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is on a chart of durations: every incident a dot, never a line through means. Durations are
 * in minutes; all texts are plain and already in the language of the page.
 *
 * @param median null where none is given
 */
public record DurationDots(
    Frame frame,
    List<Dot> dots,
    @Nullable Median median,
    List<Target> targets,
    List<Event> events) {

  /**
   * The chart as a whole.
   *
   * @param id unique in the page; letters, digits and hyphens
   * @param from where the time axis begins
   * @param to where it ends: the cut-off
   * @param height of the plot without its axis, in pixels
   */
  public record Frame(
      String id, String title, String description, Instant from, Instant to, int height) {
    public Frame {
      if (!id.matches("[A-Za-z][A-Za-z0-9-]*")) {
        throw new IllegalArgumentException("Bug: not an id: " + id);
      }
    }
  }

  /**
   * An incident.
   *
   * @param order of the severity; negative for none
   * @param open the duration is a lower bound
   * @param href where it leads to; empty for nowhere
   * @param label what a pointer or a screen reader finds
   */
  public record Dot(
      Instant start, double minutes, int order, boolean open, String href, String label) {}

  /** The median, drawn across the window that it was computed on. */
  public record Median(
      double minutes, @Nullable Interval interval, Instant from, Instant to, String label) {}

  /** A target of the policy while it was in force. */
  public record Target(double minutes, Instant from, Instant to, String label) {}

  /** Something that a reader should know of. */
  public record Event(Instant at, String label) {}

  public DurationDots {
    dots = List.copyOf(dots);
    targets = List.copyOf(targets);
    events = List.copyOf(events);
  }
}
