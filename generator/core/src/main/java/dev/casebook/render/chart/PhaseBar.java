package dev.casebook.render.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is on the bar of one incident: its phases to scale, in minutes after its start.
 *
 * @param id unique in the page; letters, digits and hyphens
 * @param parts in order
 * @param acknowledged null when not known
 */
public record PhaseBar(
    String id,
    String title,
    String description,
    List<Part> parts,
    @Nullable Mark acknowledged,
    List<Mark> targets) {

  /** What a part stands for; the name in lower case is its class: {@code c-phase-undetected}. */
  public enum Kind {
    UNDETECTED,
    MITIGATING,
    RECOVERING
  }

  /**
   * A phase.
   *
   * @param open it lasts beyond the cut-off
   * @param label what a pointer finds
   */
  public record Part(Kind kind, double from, double to, boolean open, String label) {}

  /** A point in time with its words. */
  public record Mark(double at, String label) {}

  public PhaseBar {
    parts = List.copyOf(parts);
    targets = List.copyOf(targets);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("Bug: a bar without phases");
    }
  }

  /** When the last part ends. */
  double end() {
    return parts.stream().mapToDouble(Part::to).max().orElse(0);
  }
}
