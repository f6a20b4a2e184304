package dev.casebook.model;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The reviews that a document had, and how often it wants one.
 *
 * @param reviews in any order; {@code last_reviewed_on} is one of them
 * @param interval null when neither the document nor the configuration gives one
 * @param reviewBy the day that the document itself sets for its next review; null when it sets none
 */
public record ReviewPlan(
    List<Review> reviews, @Nullable Period interval, @Nullable LocalDate reviewBy) {

  public ReviewPlan(List<Review> reviews, @Nullable Period interval) {
    this(reviews, interval, null);
  }

  public ReviewPlan {
    reviews = reviews.stream().sorted(Comparator.comparing(Review::on).reversed()).toList();
  }

  /**
   * The same plan with the reviews that commits tell of. A review of the same day that does not say
   * who made it is one of them.
   */
  public ReviewPlan with(List<Review> told) {
    List<Review> all = new ArrayList<>(told);
    reviews.stream()
        .filter(
            review ->
                review.by() != null
                    || told.stream().noneMatch(each -> each.on().equals(review.on())))
        .forEach(all::add);
    return new ReviewPlan(all, interval, reviewBy);
  }

  public Optional<Review> last() {
    return reviews.stream().findFirst();
  }

  public Optional<LocalDate> dueOn() {
    if (reviewBy != null) {
      return Optional.of(reviewBy);
    }
    return interval == null ? Optional.empty() : last().map(review -> review.on().plus(interval));
  }
}
