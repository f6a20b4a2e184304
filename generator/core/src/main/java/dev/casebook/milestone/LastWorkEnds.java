package dev.casebook.milestone;

import dev.casebook.model.Milestone;

/** Where no row tells the end: the last row, when it tells that a piece of work was finished. */
final class LastWorkEnds implements MilestoneRule {

  @Override
  public String name() {
    return "last row, in which work is finished";
  }

  @Override
  public void read(Statements stated, Decided decided) {
    stated
        .rows()
        .last(row -> !row.isFollowUp())
        .filter(row -> row.kind() == null && row.tells(Cue.DONE, Cue.REPAIR))
        .filter(row -> !row.isRelapse() && stated.rows().all().size() > 1)
        .filter(row -> !stated.deny(FigureKind.TO_END))
        .filter(row -> Order.allows(stated, decided, Milestone.RESOLVED, row))
        .ifPresent(row -> decided.decide(Milestone.RESOLVED, row, name()));
  }
}
