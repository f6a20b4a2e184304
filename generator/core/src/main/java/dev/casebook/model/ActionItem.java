package dev.casebook.model;

import dev.casebook.diagnostic.SourceLocation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to do after an incident or a drill.
 *
 * @param id null when not stated
 * @param ref a ticket, as stated; null when not stated
 */
public record ActionItem(
    @Nullable String id,
    String title,
    @Nullable Owner owner,
    @Nullable String type,
    @Nullable LocalDate due,
    State state,
    @Nullable LocalDate doneOn,
    @Nullable String ref,
    SourceLocation location) {

  /** Whether it is still to do; {@code UNKNOWN} where the document does not tell. */
  public enum State {
    OPEN,
    DONE,
    DROPPED,
    UNKNOWN
  }

  /** Open, and due before the given day. */
  public boolean isOverdue(LocalDate today) {
    return state == State.OPEN && due != null && due.isBefore(today);
  }
}
