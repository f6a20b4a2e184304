package dev.casebook.parse;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.milestone.Contradiction;
import dev.casebook.milestone.MilestoneReader;
import dev.casebook.milestone.MilestonesRead;
import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import dev.casebook.model.Timeline;
import java.util.EnumMap;
import java.util.Map;

/**
 * The rows of a timeline give the milestones, by the rules of {@code dev.casebook.milestone}.
 * Stands behind the conventions that find the timeline.
 */
final class MilestonesInTimeline implements Convention {

  @Override
  public String name() {
    return "rows of the timeline";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    Claims claims = new Claims(evidence.claims());
    Timeline timeline = claims.get(Field.TIMELINE, Timeline.EMPTY);
    Map<Milestone, Moment> known = new EnumMap<>(Milestone.class);
    for (Milestone milestone : Milestone.values()) {
      claims.winner(Field.of(milestone)).ifPresent(claim -> known.put(milestone, claim.value()));
    }
    MilestonesRead read =
        MilestoneReader.read(timeline, StatedDurations.figures(page.outline()), known);
    read.readings()
        .forEach(
            reading ->
                evidence.inBody(
                    Field.of(reading.milestone()), reading.at(), reading.rule(), reading.line()));
    read.contradictions().forEach(contradiction -> evidence.report(finding(page, contradiction)));
  }

  private static Finding finding(Page page, Contradiction contradiction) {
    return Finding.of(
            switch (contradiction.kind()) {
              case ROWS -> ParseRules.CONTRADICTING_ROWS;
              case DURATION -> ParseRules.STATED_DURATION_MISMATCH;
            },
            SourceLocation.line(page.path(), contradiction.line()),
            contradiction.message())
        .withHelp(contradiction.help());
  }
}
