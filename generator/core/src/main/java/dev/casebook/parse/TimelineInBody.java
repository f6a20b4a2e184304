package dev.casebook.parse;

import dev.casebook.model.Timeline;
import dev.casebook.model.TimelineEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first place of a document that holds a timeline in one of the forms that people use. */
final class TimelineInBody implements Convention {

  @Override
  public String name() {
    return "timeline";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    TimelinePlace.in(page.outline())
        .ifPresentOrElse(
            place -> read(place, page, evidence), () -> UnreadTimeline.report(page, evidence));
  }

  private void read(TimelinePlace place, Page page, Evidence evidence) {
    TimelineFindings findings = new TimelineFindings(page.path());
    List<TimelineEvent> events = place.events(page, findings);
    findings.list().forEach(evidence::report);
    @Nullable Timeline timeline = events.isEmpty() ? null : new Timeline(events);
    evidence.inBody(Field.TIMELINE, timeline, place.rule(), place.rows().get(0).at().line());
  }
}
