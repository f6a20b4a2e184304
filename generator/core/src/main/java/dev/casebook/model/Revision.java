package dev.casebook.model;

import dev.casebook.edit.Weight;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A commit that changed a document.
 *
 * @param commit 40 hex digits
 * @param authored the author's date, at the author's offset
 * @param weight whether it matters; {@link Weight#NOT_JUDGED} when it is older than the last
 *     substantive change
 */
public record Revision(
    String commit, OffsetDateTime authored, String author, String subject, Weight weight) {

  /** The day on which the author made it, where the author was. */
  public LocalDate on() {
    return authored.toLocalDate();
  }
}
