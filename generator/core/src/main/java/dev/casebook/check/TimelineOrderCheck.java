package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.model.Document;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.Moment;
import dev.casebook.model.TimelineEvent;
import java.util.ArrayList;
import java.util.List;

/** The rows of a timeline go forward in time; a timeline with the newest row first is fine too. */
public final class TimelineOrderCheck implements Check {

  public static final Rule TIMELINE_ORDER =
      new Rule("timeline-order", Level.WARNING, "A timeline goes back in time");

  @Override
  public List<Rule> rules() {
    return List.of(TIMELINE_ORDER);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    for (Document document : context.catalog().documents()) {
      if (document instanceof IncidentDocument incident) {
        findings.addAll(backwardSteps(incident.facts().timeline().events()));
      }
    }
    return findings;
  }

  private static List<Finding> backwardSteps(List<TimelineEvent> events) {
    List<Finding> findings = new ArrayList<>();
    boolean forward = false;
    Moment previous = null;
    for (TimelineEvent event : events) {
      Moment at = event.at();
      if (at == null) {
        continue;
      }
      if (previous != null && Moments.isBefore(at, previous)) {
        findings.add(finding(event, at, previous));
      } else if (previous != null && Moments.isBefore(previous, at)) {
        forward = true;
      }
      previous = at;
    }
    return forward || findings.size() == 1 ? findings : List.of();
  }

  private static Finding finding(TimelineEvent event, Moment at, Moment previous) {
    return Finding.of(
            TIMELINE_ORDER,
            event.location(),
            "this row (%s) lies before the row above it (%s)".formatted(at.iso(), previous.iso()))
        .withHelp("correct the time, write the date where it changes, or move the row");
  }
}
