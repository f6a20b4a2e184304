package dev.casebook.parse;

import dev.casebook.model.EventKind;
import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import dev.casebook.model.Timeline;
import dev.casebook.model.TimelineEvent;
import java.util.List;
import java.util.function.Function;

/**
 * The rows of a timeline that say what they are give the milestones; the first and the last row
 * mean nothing by themselves. Stands behind the conventions that find the timeline.
 */
final class MilestonesInTimeline implements Convention {

  @Override
  public String name() {
    return "rows of the timeline";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    Timeline timeline = new Claims(evidence.claims()).get(Field.TIMELINE, Timeline.EMPTY);
    for (Milestone milestone : Milestone.values()) {
      boolean end = milestone == Milestone.MITIGATED || milestone == Milestone.RESOLVED;
      Function<List<TimelineEvent>, TimelineEvent> pick =
          end ? rows -> rows.get(rows.size() - 1) : rows -> rows.get(0);
      List<TimelineEvent> rows =
          timeline.events().stream().filter(event -> names(event, milestone)).toList();
      if (!rows.isEmpty()) {
        TimelineEvent row = pick.apply(rows);
        evidence.inBody(
            Field.of(milestone),
            row.at(),
            "row '%s' of the timeline".formatted(milestone.field()),
            row.location().line());
      }
    }
  }

  /** A row with a date alone is no milestone. */
  private static boolean names(TimelineEvent event, Milestone milestone) {
    EventKind kind = event.kind();
    Moment at = event.at();
    return kind != null && at != null && at.time() != null && kind.name().equals(milestone.name());
  }
}
