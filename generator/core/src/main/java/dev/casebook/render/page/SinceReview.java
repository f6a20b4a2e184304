package dev.casebook.render.page;

import dev.casebook.model.Document;
import dev.casebook.model.Review;
import dev.casebook.past.DocumentPast;
import dev.casebook.past.Past;
import dev.casebook.past.PastChange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last review of a document, and how often it changed since.
 *
 * @param then what it was at the end of that day; null where it was not there yet
 * @param count of substantive changes since
 * @param atLeast whether there may be more, because not all commits are judged
 */
record SinceReview(Review review, @Nullable PastChange then, int count, boolean atLeast) {

  /** Empty where nobody reviewed it, or nobody knows its past. */
  static Optional<SinceReview> of(Past past, Document document) {
    Review review = document.header().reviews().last().orElse(null);
    if (review == null || !past.hasChanges(document)) {
      return Optional.empty();
    }
    PastChange then = past.on(document, review.on()).orElse(null);
    DocumentPast known = past.of(document);
    List<PastChange> after = then == null ? known.changes() : known.after(then.commit());
    int count = (int) after.stream().filter(PastChange::isSubstantive).count();
    boolean atLeast = after.stream().anyMatch(each -> !each.isJudged());
    return Optional.of(new SinceReview(review, then, count, atLeast));
  }
}
