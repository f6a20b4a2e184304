package dev.casebook.trends;

/**
 * Two sets of incidents held against each other: an association, never a cause.
 *
 * @param subject the title of the event; empty for runbooks
 * @param comparison the first set against the second, by the time to mitigate
 * @param leftOut how many belong to neither set
 */
public record Contrast(Kind kind, String subject, Comparison comparison, int leftOut) {

  /** What the sets differ in. */
  public enum Kind {
    /** No runbook was used, against: one was used and worked. */
    RUNBOOK,
    /** Twelve months before an event, against: twelve months from it on. */
    EVENT
  }
}
