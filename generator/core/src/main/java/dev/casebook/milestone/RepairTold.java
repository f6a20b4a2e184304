package dev.casebook.milestone;

import dev.casebook.model.Milestone;
import java.util.Optional;

/** The last row before the end that tells a remedy, or that a part works again. */
final class RepairTold implements MilestoneRule {

  @Override
  public String name() {
    return "last row before the end that tells a remedy";
  }

  @Override
  public void read(Statements stated, Decided decided) {
    Optional<Row> end = Order.place(stated, decided, Milestone.RESOLVED);
    stated
        .rows()
        .last(
            row ->
                row.repairs()
                    && !row.isFollowUp()
                    && end.filter(each -> each.minute() <= row.minute()).isEmpty())
        .filter(row -> Order.allows(stated, decided, Milestone.MITIGATED, row))
        .filter(row -> !relapses(stated.rows(), row, end))
        .ifPresent(
            row ->
                decided.decide(
                    Milestone.MITIGATED,
                    row,
                    "row that tells the remedy ('%s')"
                        .formatted(row.told().name(Cue.REPAIR, Cue.PARTIAL).orElse(""))));
  }

  private static boolean relapses(Rows rows, Row repair, Optional<Row> end) {
    return rows.all().stream()
        .anyMatch(
            row ->
                row.minute() > repair.minute()
                    && row.isRelapse()
                    && end.filter(each -> each.minute() <= row.minute()).isEmpty());
  }
}
