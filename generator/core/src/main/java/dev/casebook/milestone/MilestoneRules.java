package dev.casebook.milestone;

import java.util.List;

/** The rules in order of precedence: what is labelled, what is counted, what is told. */
final class MilestoneRules {

  static final List<MilestoneRule> ALL =
      List.of(
          new LabelledRow(),
          new StatedDurationAgrees(),
          new StartTold(),
          FirstTold.detection(),
          new EndTold(),
          new LastWorkEnds(),
          new RepairTold(),
          FirstTold.acknowledgement(),
          FirstTold.declaration(),
          FirstTold.announcement());

  private MilestoneRules() {}
}
