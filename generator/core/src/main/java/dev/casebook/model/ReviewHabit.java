package dev.casebook.model;

import dev.casebook.edit.Stamp;
import dev.casebook.edit.Weight;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the reviews of a document changed anything. */
final class ReviewHabit {

  private ReviewHabit() {}

  /**
   * The day of the first of the last two reviews, when both of them changed nothing; empty when one
   * did, or when it cannot be told.
   */
  static Optional<LocalDate> twiceUnchanged(DocumentHeader header, LocalDate today) {
    return stated(header, today).or(() -> stamped(header.history().revisions()));
  }

  private static Optional<LocalDate> stated(DocumentHeader header, LocalDate today) {
    List<Review> past =
        header.reviews().reviews().stream().filter(each -> !each.on().isAfter(today)).toList();
    if (past.size() < 2) {
      return Optional.empty();
    }
    LocalDate changed = header.history().lastSubstantive().map(Revision::on).orElse(null);
    Review first = past.get(1);
    boolean twice = isUnchanged(past.get(0), first, changed) && isUnchanged(first, first, changed);
    return twice ? Optional.of(first.on()) : Optional.empty();
  }

  /** By its outcome, else by what Git tells of the time since the first review. */
  private static boolean isUnchanged(Review review, Review first, @Nullable LocalDate changed) {
    if (review.how() != Review.How.READ || review.outcome() != null) {
      return review.how() == Review.How.READ && review.outcome() == Review.Outcome.UNCHANGED;
    }
    return changed != null && changed.isBefore(first.on());
  }

  /** The two newest edits that set a date of a review set nothing else. */
  private static Optional<LocalDate> stamped(List<Revision> revisions) {
    LocalDate found = null;
    for (Revision revision : revisions) {
      if (revision.weight() == Weight.SUBSTANTIVE || revision.stamp() == Stamp.WITH_CHANGE) {
        return Optional.empty();
      }
      if (revision.stamp() == Stamp.ALONE) {
        if (found != null) {
          return Optional.of(revision.on());
        }
        found = revision.on();
      }
    }
    return Optional.empty();
  }
}
