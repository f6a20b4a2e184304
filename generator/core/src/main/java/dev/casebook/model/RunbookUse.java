package dev.casebook.model;

import dev.casebook.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * That an incident or a drill used a runbook, and what came of it.
 *
 * @param runbook the id or the path as stated
 * @param outcome null when not stated
 */
public record RunbookUse(String runbook, @Nullable Outcome outcome, SourceLocation location) {

  /** What the runbook was worth. */
  public enum Outcome {
    WORKED,
    WRONG,
    MISSING,
    NOT_FOUND
  }
}
