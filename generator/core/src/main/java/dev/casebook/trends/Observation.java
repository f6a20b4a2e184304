package dev.casebook.trends;

import dev.casebook.model.Moment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One incident as a metric sees it: a dot of a chart and a row of the table beside it.
 *
 * @param title plain text
 * @param start where it stands on the time axis: the first of started, detected, declared,
 *     acknowledged that is known
 * @param stated the same as the document states it
 * @param minutes greater than or equal to 0, not floored; a lower bound while {@code open}
 * @param severity null when not stated
 * @param severityOrder 0 for the worst configured severity; -1 for none or an unknown one
 * @param open not over at the cut-off
 * @param fallbacks the milestones that stood in for missing ones, in words
 * @param targetMinutes what the policy in force at the start asks for; null when nothing
 */
public record Observation(
    String id,
    String title,
    Instant start,
    Moment stated,
    double minutes,
    @Nullable String severity,
    int severityOrder,
    List<String> services,
    boolean open,
    List<String> fallbacks,
    @Nullable Double targetMinutes) {

  /** How an incident stands to its target. */
  public enum Verdict {
    WITHIN,
    MISSED,
    /** Open, and still younger than the target. */
    UNDECIDED,
    /** The policy asks for nothing. */
    NO_TARGET
  }

  public Observation {
    services = List.copyOf(services);
    fallbacks = List.copyOf(fallbacks);
  }

  /** Within the target, or not, or not decided yet. */
  public Verdict verdict() {
    if (targetMinutes == null) {
      return Verdict.NO_TARGET;
    }
    if (minutes > targetMinutes) {
      return Verdict.MISSED;
    }
    return open ? Verdict.UNDECIDED : Verdict.WITHIN;
  }
}
