package dev.casebook.model;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.edit.Weight;
import java.util.List;
import java.util.Optional;

/**
 * What Git says of a document.
 *
 * @param known whether dates can be trusted
 * @param unknownBecause the reason and the fix, when they cannot; else empty
 * @param revisions newest first; empty when unknown
 * @param formerPaths the other paths that it had, newest first
 */
public record History(
    boolean known, String unknownBecause, List<Revision> revisions, List<RepoPath> formerPaths) {

  public History {
    revisions = List.copyOf(revisions);
    formerPaths = List.copyOf(formerPaths);
  }

  /** The history of a document that never had another path. */
  public History(boolean known, String unknownBecause, List<Revision> revisions) {
    this(known, unknownBecause, revisions, List.of());
  }

  public static History unknown(String because) {
    return new History(false, because, List.of());
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
