package dev.casebook.model;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.edit.Weight;
import java.util.List;
import java.util.Optional;

/**
 * What Git says of a document.
 *
 * @param gap why dates cannot be trusted, if they cannot
 * @param revisions newest first; empty when unknown
 * @param formerPaths the other paths that it had, newest first
 */
public record History(Gap gap, List<Revision> revisions, List<RepoPath> formerPaths) {

  /** Why a history is unknown. */
  public enum Gap {
    NONE(""),
    SHALLOW(
        "this is a shallow clone: fetch the full history, with 'git fetch --unshallow', in GitHub"
            + " Actions with 'fetch-depth: 0', in GitLab CI with 'GIT_DEPTH: 0'"),
    NO_GIT("there is no Git history here"),
    NOT_COMMITTED("this file is not committed yet"),
    BEYOND_LIMIT("the last change lies beyond the limit of the walk over history");

    private final String because;

    Gap(String because) {
      this.because = because;
    }
  }

  public History {
    revisions = List.copyOf(revisions);
    formerPaths = List.copyOf(formerPaths);
  }

  /** The history of a document that never had another path. */
  public History(Gap gap, List<Revision> revisions) {
    this(gap, revisions, List.of());
  }

  public static History unknown(Gap gap) {
    return new History(gap, List.of());
  }

  /** Whether dates can be trusted. */
  public boolean known() {
    return gap == Gap.NONE;
  }

  /** The reason and the fix, when dates cannot be trusted; else empty. */
  public String unknownBecause() {
    return gap.because;
  }

  public Optional<Revision> last() {
    return revisions.stream().findFirst();
  }

  /** The newest revision that says something new; empty when unknown or beyond the walk. */
  public Optional<Revision> lastSubstantive() {
    return revisions.stream().filter(each -> each.weight() == Weight.SUBSTANTIVE).findFirst();
  }

  /** The newer revisions that say nothing new, newest first. */
  public List<Revision> passedOver() {
    return revisions.stream()
        .takeWhile(
            each -> each.weight() != Weight.SUBSTANTIVE && each.weight() != Weight.NOT_JUDGED)
        .toList();
  }
}
