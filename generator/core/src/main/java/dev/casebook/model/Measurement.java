package dev.casebook.model;

import java.util.List;

/**
 * A duration that was derived, never typed.
 *
 * @param minutes greater than or equal to 0
 * @param open whether the incident was not over at the cut-off: the duration is a lower bound
 * @param fallbacks the milestones that stood in for missing ones, in words: {@code start unknown:
 *     detected}
 */
public record Measurement(double minutes, boolean open, List<String> fallbacks) {

  public Measurement {
    fallbacks = List.copyOf(fallbacks);
  }
}
