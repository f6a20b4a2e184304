package dev.casebook.milestone;

/**
 * Two places of a document that cannot both be right.
 *
 * @param kind which rule reports it
 * @param line where the reader should look first
 * @param message what stands there and what was expected, with the other line
 * @param help the way out
 */
public record Contradiction(Kind kind, int line, String message, String help) {

  /** What contradicts what. */
  public enum Kind {
    /** Two rows of a timeline. */
    ROWS,
    /** A stated duration and the times. */
    DURATION
  }
}
