package dev.casebook.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An explicit statement that a document is still right. */
public record Review(
    LocalDate on,
    @Nullable Owner by,
    How how,
    @Nullable Outcome outcome,
    @Nullable String ref,
    Provenance provenance) {

  /** How somebody convinced themselves. */
  public enum How {
    READ,
    DRILL,
    INCIDENT
  }

  /** What came of it. */
  public enum Outcome {
    UNCHANGED,
    CHANGED
  }
}
