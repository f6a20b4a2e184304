package dev.casebook.model;

/**
 * A section of a runbook whose purpose its heading tells, with all below it.
 *
 * @param heading as written
 * @param firstLine of the heading, 1-based
 * @param lastLine the last line before the next heading that is not below it; the largest integer
 *     when there is none
 */
public record RunbookPart(Purpose purpose, String heading, int firstLine, int lastLine) {

  /** What a section of a runbook is for. */
  public enum Purpose {
    MEANING,
    IMPACT,
    DIAGNOSIS,
    MITIGATION,
    VERIFICATION,
    ROLLBACK,
    ESCALATION
  }

  /** Whether a line of the file belongs to it. */
  public boolean holds(int line) {
    return firstLine <= line && line <= lastLine;
  }
}
