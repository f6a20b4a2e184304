package dev.casebook.parse;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.Directory;
import dev.casebook.model.Document;
import dev.casebook.model.DocumentHeader;
import dev.casebook.model.History;
import dev.casebook.model.Provenance;
import dev.casebook.model.Review;
import dev.casebook.model.Revision;
import dev.casebook.source.Change;
import dev.casebook.source.ChangeHistory;
import dev.casebook.source.ReviewTrailer;
import java.util.List;

/** Gives documents their history, out of the history of all files. */
public final class Histories {

  private Histories() {}

  /**
   * A document with its history.
   *
   * @param directory the people who may have reviewed it
   */
  public static Document add(Document document, ChangeHistory history, Directory directory) {
    DocumentHeader header = document.header();
    List<Review> reviews =
        history.reviewsOf(header.path()).stream()
            .map(trailer -> review(trailer, directory))
            .toList();
    return document.with(header.with(of(history, header.path()), header.reviews().with(reviews)));
  }

  private static History of(ChangeHistory history, RepoPath path) {
    return switch (history.state()) {
      case COMPLETE -> known(path, history.of(path));
      case TRUNCATED -> truncated(path, history.of(path));
      case SHALLOW -> History.unknown(History.Gap.SHALLOW);
      case NONE -> History.unknown(History.Gap.NO_GIT);
    };
  }

  private static Review review(ReviewTrailer trailer, Directory directory) {
    return new Review(
        trailer.authored().toLocalDate(),
        trailer.author().isBlank() ? null : OwnerText.of(trailer.author(), directory),
        Review.How.READ,
        null,
        null,
        new Provenance(
            Provenance.Origin.GIT, "commit trailer 'Reviewed-Runbook'", null, trailer.commit()));
  }

  private static History known(RepoPath path, List<Change> changes) {
    return changes.isEmpty()
        ? History.unknown(History.Gap.NOT_COMMITTED)
        : new History(
            History.Gap.NONE,
            changes.stream().map(Histories::revision).toList(),
            changes.stream()
                .map(Change::path)
                .filter(former -> !former.equals(path))
                .distinct()
                .toList());
  }

  /** The newest commits were seen; a file without one was last changed before the limit. */
  private static History truncated(RepoPath path, List<Change> changes) {
    return changes.isEmpty() ? History.unknown(History.Gap.BEYOND_LIMIT) : known(path, changes);
  }

  private static Revision revision(Change change) {
    return new Revision(
        change.commit(),
        change.authored(),
        change.author(),
        change.subject(),
        change.weight(),
        change.stamp());
  }
}
