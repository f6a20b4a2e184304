package dev.casebook.source;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.edit.Stamp;
import dev.casebook.edit.Weight;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What a commit did to a file. Dates are clamped to [2005-01-01, as-of + 1 day] and flagged when
 * they had to be.
 *
 * @param commit 40 hex digits
 * @param authored the author's date, at the author's offset
 * @param committed the committer's date
 * @param author the author's name after {@code .mailmap}, one line, control characters removed, cut
 *     to 200 characters
 * @param subject the first line of the message, cleaned in the same way
 * @param filesTouched how many of the files of today the commit changed
 * @param path the name that the file had after the commit
 * @param weight whether it matters; {@link Weight#NOT_JUDGED} when it is older than the last
 *     substantive change
 * @param stamp whether it says that the document was reviewed
 * @param contents what the file held before and after it
 */
public record Change(
    String commit,
    OffsetDateTime authored,
    Instant committed,
    boolean clamped,
    String author,
    String subject,
    int filesTouched,
    RepoPath path,
    Weight weight,
    Stamp stamp,
    Contents contents) {

  /**
   * The Git object ids of what a file held, 40 hex digits each.
   *
   * @param before in each parent of the commit that has the file; none when the commit added it
   * @param after empty text when nobody knows
   */
  public record Contents(List<String> before, String after) {

    static final Contents UNKNOWN = new Contents(List.of(), "");

    public Contents {
      before = List.copyOf(before);
    }
  }

  /** A change that says nothing of a review, and whose contents nobody knows. */
  public Change(
      String commit,
      OffsetDateTime authored,
      Instant committed,
      boolean clamped,
      String author,
      String subject,
      int filesTouched,
      RepoPath path,
      Weight weight) {
    this(
        commit,
        authored,
        committed,
        clamped,
        author,
        subject,
        filesTouched,
        path,
        weight,
        Stamp.NONE,
        Contents.UNKNOWN);
  }

  /** The same commit, for one of the files that it changed. */
  Change to(String file) {
    return new Change(
        commit,
        authored,
        committed,
        clamped,
        author,
        subject,
        filesTouched,
        new RepoPath(file),
        weight,
        stamp,
        contents);
  }

  /** The same change, under another subject. */
  Change withSubject(String text) {
    return text.equals(subject)
        ? this
        : new Change(
            commit,
            authored,
            committed,
            clamped,
            author,
            text,
            filesTouched,
            path,
            weight,
            stamp,
            contents);
  }

  Change weighing(Weight judged, Stamp seen, Contents held) {
    return new Change(
        commit,
        authored,
        committed,
        clamped,
        author,
        subject,
        filesTouched,
        path,
        judged,
        seen,
        held);
  }
}
