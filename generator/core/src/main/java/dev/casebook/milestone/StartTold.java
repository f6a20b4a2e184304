package dev.casebook.milestone;

import dev.casebook.model.Milestone;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The start among the rows before somebody took notice: the first that tells a begin, else the
 * first in which something is broken, else the only one there is. Background does not count.
 */
final class StartTold implements MilestoneRule {

  /** A cause that lay longer than this before its effect says nothing about when that began. */
  private static final long LONGEST_LATENCY = 24 * 60L;

  @Override
  public String name() {
    return "row before the detection that tells a begin or a failure, or is the only one";
  }

  @Override
  public void read(Statements stated, Decided decided) {
    if (stated.known(Milestone.STARTED).isPresent()) {
      return;
    }
    Optional<Row> notice = notice(stated, decided);
    List<Row> before = before(stated.rows(), notice);
    first(before, row -> row.tells(Cue.BEGIN))
        .ifPresent(row -> decided.decide(Milestone.STARTED, row, told("begin", row, Cue.BEGIN)));
    first(before, row -> row.isBroken() || row.tells(Cue.MISHAP))
        .ifPresent(
            row ->
                decided.decide(
                    Milestone.STARTED, row, told("failure", row, Cue.FAILURE, Cue.MISHAP)));
    if (isAlone(before) && notice.filter(row -> isSoon(before.get(0), row)).isPresent()) {
      decided.decide(Milestone.STARTED, before.get(0), "the one row before the detection");
    }
  }

  private static Optional<Row> notice(Statements stated, Decided decided) {
    return Order.place(stated, decided, Milestone.DETECTED)
        .or(() -> stated.rows().first(Row::detects));
  }

  private static List<Row> before(Rows rows, Optional<Row> notice) {
    Optional<Row> limit =
        notice.or(() -> rows.first(row -> row.repairs() || row.endsIt() || row.investigates()));
    return rows.all().stream()
        .filter(row -> limit.isEmpty() || row.minute() < limit.get().minute())
        .filter(row -> row.kind() == null && !row.isBackground() && !row.isFollowUp())
        .toList();
  }

  private static Optional<Row> first(List<Row> rows, Predicate<Row> which) {
    return rows.stream().filter(which).findFirst();
  }

  private static boolean isAlone(List<Row> rows) {
    return rows.stream().map(Row::minute).distinct().count() == 1;
  }

  private static boolean isSoon(Row cause, Row effect) {
    return effect.minute() - cause.minute() <= LONGEST_LATENCY;
  }

  private static String told(String what, Row row, Cue... cues) {
    return "row that tells the %s ('%s')".formatted(what, row.told().name(cues).orElse(""));
  }
}
