package dev.casebook.milestone;

import dev.casebook.model.Milestone;
import java.util.Optional;

/** The last row that tells the end, unless a later row tells that it is broken again. */
final class EndTold implements MilestoneRule {

  @Override
  public String name() {
    return "last row that tells the end";
  }

  @Override
  public void read(Statements stated, Decided decided) {
    last(stated)
        .filter(row -> Order.allows(stated, decided, Milestone.RESOLVED, row))
        .ifPresent(
            row ->
                decided.decide(
                    Milestone.RESOLVED,
                    row,
                    "row that tells the end ('%s')"
                        .formatted(row.told().name(Cue.RECOVERY, Cue.PERMANENT).orElse(""))));
  }

  /** The last row that tells the end, if it stays so. */
  static Optional<Row> last(Statements stated) {
    return stated
        .rows()
        .last(row -> row.tells(Cue.RECOVERY, Cue.PERMANENT) && !row.isFollowUp())
        .filter(row -> !stated.rows().relapsesAfter(row));
  }
}
