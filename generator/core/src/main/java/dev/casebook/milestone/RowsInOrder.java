package dev.casebook.milestone;

import dev.casebook.model.Milestone;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rows that announce milestones in an impossible order leave both of them unknown. */
final class RowsInOrder {

  private RowsInOrder() {}

  static List<Contradiction> check(Decided decided) {
    List<Contradiction> contradictions = new ArrayList<>();
    Set<Milestone> wrong = new LinkedHashSet<>();
    for (Order order : Order.ALL) {
      Optional<Row> first = decided.row(order.first());
      Optional<Row> second = decided.row(order.second());
      if (order.strict()
          && first.isPresent()
          && second.filter(row -> row.minute() < first.get().minute()).isPresent()) {
        wrong.addAll(List.of(order.first(), order.second()));
        contradictions.add(contradiction(order, first.get(), second.get()));
      }
    }
    decided.withdraw(wrong.toArray(Milestone[]::new));
    return contradictions;
  }

  private static Contradiction contradiction(Order order, Row first, Row second) {
    return new Contradiction(
        Contradiction.Kind.ROWS,
        second.line(),
        "this row gives '%s' at %s, before '%s' at %s (line %d), so both are unknown"
            .formatted(
                order.second().field(),
                second.at().iso(),
                order.first().field(),
                first.at().iso(),
                first.line()),
        "correct the time or the label of one of the two, or state both in the front matter");
  }
}
