package dev.casebook.milestone;

import dev.casebook.model.EventKind;
import dev.casebook.model.Milestone;

/**
 * A row whose label, bold word, kind cell or note in brackets says what it is. Of several, the
 * first begins and the last ends.
 */
final class LabelledRow implements MilestoneRule {

  @Override
  public String name() {
    return "row that is labelled";
  }

  @Override
  public void read(Statements stated, Decided decided) {
    for (Milestone milestone : Milestone.values()) {
      boolean end = milestone == Milestone.MITIGATED || milestone == Milestone.RESOLVED;
      (end
              ? stated.rows().last(row -> isOf(row, milestone))
              : stated.rows().first(row -> isOf(row, milestone)))
          .ifPresent(
              row ->
                  decided.decide(
                      milestone, row, "row '%s' of the timeline".formatted(milestone.field())));
    }
  }

  private static boolean isOf(Row row, Milestone milestone) {
    EventKind kind = row.kind();
    return kind != null && kind.name().equals(milestone.name());
  }
}
