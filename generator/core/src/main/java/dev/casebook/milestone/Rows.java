package dev.casebook.milestone;

import dev.casebook.model.Timeline;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The rows of a timeline that have a time of day, in the order of time.
 *
 * @param all rows with and without an offset do not mix: those unlike the first are left out
 */
record Rows(List<Row> all) {

  Rows {
    all = List.copyOf(all);
  }

  static Rows of(Timeline timeline) {
    List<Row> rows = timeline.events().stream().map(Row::of).flatMap(Optional::stream).toList();
    return new Rows(
        rows.stream()
            .filter(row -> (row.at().offset() == null) == (rows.get(0).at().offset() == null))
            .sorted(Comparator.comparingLong(Row::minute))
            .toList());
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  Row last() {
    return all.get(all.size() - 1);
  }

  Optional<Row> first(Predicate<Row> which) {
    return all.stream().filter(which).findFirst();
  }

  Optional<Row> last(Predicate<Row> which) {
    return all.stream().filter(which).reduce((former, latter) -> latter);
  }

  /** Whether a row after this one tells that it is broken again. */
  boolean relapsesAfter(Row row) {
    return all.stream().anyMatch(each -> each.minute() > row.minute() && each.isRelapse());
  }
}
