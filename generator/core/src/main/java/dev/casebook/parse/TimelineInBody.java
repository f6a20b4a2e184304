package dev.casebook.parse;

import dev.casebook.model.Timeline;
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
    List<TimelineRow> rows = place.rows();
    DateEvidence dates = new DateEvidenceReader(page, place.heading(), place.blocks()).read(rows);
    RowDates days = new RowDates(dates, RowDirection.isNewestFirst(rows, dates));
    TimelineZones zones = TimelineZones.of(page, place);
    TimelineFindings findings = new TimelineFindings(page.path());
    TimelineBuilder builder = new TimelineBuilder(zones, days, findings);
    rows.forEach(builder::add);
    StrayDates.report(rows, dates, findings);
    findings.list().forEach(evidence::report);
    @Nullable Timeline timeline =
        builder.events().isEmpty() ? null : new Timeline(builder.events());
    evidence.inBody(Field.TIMELINE, timeline, place.rule(), rows.get(0).at().line());
  }
}
