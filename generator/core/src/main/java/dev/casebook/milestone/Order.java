package dev.casebook.milestone;

import dev.casebook.model.Milestone;
import java.util.List;
import java.util.Optional;

/**
 * That one milestone cannot come after another.
 *
 * @param strict whether rows that say otherwise contradict each other; else the rules merely pass
 *     over such rows
 */
record Order(Milestone first, Milestone second, boolean strict) {

  static final List<Order> ALL =
      List.of(
          new Order(Milestone.STARTED, Milestone.RESOLVED, true),
          new Order(Milestone.STARTED, Milestone.MITIGATED, true),
          new Order(Milestone.STARTED, Milestone.DETECTED, true),
          new Order(Milestone.DETECTED, Milestone.RESOLVED, true),
          new Order(Milestone.MITIGATED, Milestone.RESOLVED, true),
          new Order(Milestone.STARTED, Milestone.ACKNOWLEDGED, false),
          new Order(Milestone.STARTED, Milestone.DECLARED, false),
          new Order(Milestone.STARTED, Milestone.ANNOUNCED, false),
          new Order(Milestone.DETECTED, Milestone.MITIGATED, false),
          new Order(Milestone.DETECTED, Milestone.ACKNOWLEDGED, false),
          new Order(Milestone.ACKNOWLEDGED, Milestone.RESOLVED, false),
          new Order(Milestone.DECLARED, Milestone.RESOLVED, false),
          new Order(Milestone.ANNOUNCED, Milestone.RESOLVED, false));

  /** Whether a row can be a milestone beside what is known and decided. */
  static boolean allows(Statements stated, Decided decided, Milestone milestone, Row row) {
    for (Order order : ALL) {
      Optional<Row> before =
          order.second() == milestone ? place(stated, decided, order.first()) : Optional.empty();
      Optional<Row> after =
          order.first() == milestone ? place(stated, decided, order.second()) : Optional.empty();
      if (before.filter(each -> each.minute() > row.minute()).isPresent()
          || after.filter(each -> each.minute() < row.minute()).isPresent()) {
        return false;
      }
    }
    return true;
  }

  /** Where a milestone lies: what other places state wins over the rows. */
  static Optional<Row> place(Statements stated, Decided decided, Milestone milestone) {
    return stated.known(milestone).or(() -> decided.row(milestone));
  }
}
