package dev.casebook.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of a document against its review interval, with the evidence for it.
 *
 * @param dueOn the day on which the next review is due; null when no interval or no evidence exists
 * @param evidence newest first
 */
public record Freshness(State state, @Nullable LocalDate dueOn, List<Evidence> evidence) {

  /** States, from best to worst. */
  public enum State {
    /** The newest evidence lies within the interval. */
    VERIFIED,
    /** The interval ends within the next month. */
    DUE,
    /** The interval is over. */
    STALE,
    /** Nothing but an old commit, if that, ever spoke for it. */
    NEVER_REVIEWED,
    /** An incident said that it was wrong, after its last change or review. */
    CONTRADICTED,
    /** No dates can be trusted, or no interval asks for them. */
    UNKNOWN
  }

  /** Something that speaks for or against a document. */
  public record Evidence(Kind kind, LocalDate on, String text, Provenance provenance) {

    /** Kinds of evidence. */
    public enum Kind {
      CHANGE,
      REVIEW,
      DRILL,
      INCIDENT,
      CONTRADICTION
    }
  }

  public Freshness {
    evidence = List.copyOf(evidence);
  }
}
