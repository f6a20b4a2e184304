package dev.casebook.milestone;

import dev.casebook.model.Milestone;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The first row that tells a milestone in its words.
 *
 * @param what the milestone in words
 * @param which rows tell it
 * @param cue whose wording the provenance names
 */
record FirstTold(Milestone milestone, String what, Predicate<Row> which, Cue cue)
    implements MilestoneRule {

  /** Who looks into an incident does so within a day, or it is another look. */
  private static final long LONGEST_WAIT = 24 * 60L;

  static FirstTold detection() {
    return new FirstTold(Milestone.DETECTED, "detection", Row::detects, Cue.DETECTION);
  }

  static FirstTold acknowledgement() {
    return new FirstTold(
        Milestone.ACKNOWLEDGED, "first look into it", Row::investigates, Cue.INVESTIGATION);
  }

  static FirstTold declaration() {
    return new FirstTold(
        Milestone.DECLARED, "declaration", row -> row.tells(Cue.DECLARATION), Cue.DECLARATION);
  }

  static FirstTold announcement() {
    return new FirstTold(
        Milestone.ANNOUNCED, "public notice", row -> row.tells(Cue.ANNOUNCEMENT), Cue.ANNOUNCEMENT);
  }

  @Override
  public String name() {
    return "first row that tells the " + what;
  }

  @Override
  public void read(Statements stated, Decided decided) {
    Optional<Row> better =
        stated.rows().first(row -> isBetter(row) && isTroubled(stated, decided, row));
    stated
        .rows()
        .first(row -> which.test(row) && Order.allows(stated, decided, milestone, row))
        .filter(row -> better.isEmpty() || row.minute() <= better.get().minute())
        .filter(row -> isInTime(stated, decided, row))
        .ifPresent(
            row ->
                decided.decide(
                    milestone,
                    row,
                    "row that tells the %s ('%s')"
                        .formatted(what, row.told().name(cue).orElse(""))));
  }

  private boolean isBetter(Row row) {
    return (row.endsIt() || row.repairs()) && !which.test(row);
  }

  /** What works before anything was broken is not better. */
  private static boolean isTroubled(Statements stated, Decided decided, Row by) {
    return Order.place(stated, decided, Milestone.STARTED)
            .filter(start -> start.minute() <= by.minute())
            .isPresent()
        || stated.rows().all().stream()
            .anyMatch(row -> row.minute() <= by.minute() && (row.isBroken() || row.detects()));
  }

  private boolean isInTime(Statements stated, Decided decided, Row row) {
    return milestone != Milestone.ACKNOWLEDGED
        || Order.place(stated, decided, Milestone.DETECTED)
            .or(() -> Order.place(stated, decided, Milestone.STARTED))
            .filter(since -> row.minute() - since.minute() <= LONGEST_WAIT)
            .isPresent();
  }
}
