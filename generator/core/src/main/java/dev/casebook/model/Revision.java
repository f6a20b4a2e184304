package dev.casebook.model;

import dev.casebook.edit.Stamp;
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
 * @param stamp whether it says that the document was reviewed
 */
public record Revision(
    String commit,
    OffsetDateTime authored,
    String author,
    String subject,
    Weight weight,
    Stamp stamp) {

  /** A revision that says nothing of a review. */
  public Revision(
      String commit, OffsetDateTime authored, String author, String subject, Weight weight) {
    this(commit, authored, author, subject, weight, Stamp.NONE);
  }

  /** The day on which the author made it, where the author was. */
  public LocalDate on() {
    return authored.toLocalDate();
  }
}
