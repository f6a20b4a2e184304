package dev.casebook.milestone;

import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import dev.casebook.model.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the milestones of an incident from its timeline. */
public final class MilestoneReader {

  private MilestoneReader() {}

  /**
   * Applies the rules in their order; where rows contradict each other, the milestones that they
   * give stay unknown.
   *
   * @param figures durations that the document states
   * @param known milestones that other places state and that win over the rows
   */
  public static MilestonesRead read(
      Timeline timeline, List<StatedFigure> figures, Map<Milestone, Moment> known) {
    Statements stated = new Statements(Rows.of(timeline), figures, known);
    Decided decided = new Decided();
    decided.close(known.keySet().toArray(Milestone[]::new));
    MilestoneRules.ALL.forEach(rule -> rule.read(stated, decided));
    List<Contradiction> contradictions = new ArrayList<>(RowsInOrder.check(decided));
    contradictions.addAll(DurationsAgree.check(stated, decided));
    return new MilestonesRead(decided.readings(), contradictions);
  }
}
