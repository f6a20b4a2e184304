package dev.casebook.past;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.edit.Weight;
import dev.casebook.source.Change;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A commit that changed a document.
 *
 * @param commit 40 hex digits
 * @param authored the author's date, at the author's offset
 * @param committed when it came about in its present form
 * @param subject the first line of the message, secrets masked
 * @param weight whether it matters, or why it does not
 * @param path the name that the file had after it
 * @param before the Git object id of what the document held before; null where it was new
 * @param after the same for what it held then
 */
public record PastChange(
    String commit,
    OffsetDateTime authored,
    Instant committed,
    String author,
    String subject,
    Weight weight,
    RepoPath path,
    @Nullable String before,
    String after) {

  static PastChange of(Change change, String subject) {
    Change.Contents contents = change.contents();
    return new PastChange(
        change.commit(),
        change.authored(),
        change.committed(),
        change.author(),
        subject,
        change.weight(),
        change.path(),
        contents.before().isEmpty() ? null : contents.before().get(0),
        contents.after());
  }

  /** The day on which the author made it, where the author was. */
  public LocalDate on() {
    return authored.toLocalDate();
  }

  /** Whether anybody looked at what it changed. */
  public boolean isJudged() {
    return weight != Weight.NOT_JUDGED;
  }

  /** Whether the text says something else than before, or is new. */
  public boolean isSubstantive() {
    return weight == Weight.SUBSTANTIVE;
  }
}
