package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.model.Document;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.IncidentFacts.IncidentKind;
import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import dev.casebook.model.TimelineEvent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A timeline that tells the hour does not stop for more than a week while the incident goes on. A
 * row that stands alone between close neighbours is {@code doubtful-time}, and what stops again and
 * again went on slowly.
 */
public final class TimelineGapCheck implements Check {

  public static final Rule TIMELINE_GAP =
      new Rule("timeline-gap", Level.INFO, "More than a week lies between two rows of a timeline");

  private static final int LONGEST_DAYS = 7;

  /** A row of which the hour is known. */
  private record Row(TimelineEvent event, LocalDate date) {}

  @Override
  public List<Rule> rules() {
    return List.of(TIMELINE_GAP);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    for (Document document : context.catalog().documents()) {
      if (document instanceof IncidentDocument incident
          && (incident.facts().kind() == IncidentKind.INCIDENT
              || incident.facts().kind() == IncidentKind.NEAR_MISS)) {
        List<Finding> gaps = gaps(incident);
        findings.addAll(gaps.size() == 1 ? gaps : List.of());
      }
    }
    return findings;
  }

  private static List<Finding> gaps(IncidentDocument document) {
    List<Finding> findings = new ArrayList<>();
    LocalDate end =
        document.facts().milestones().get(Milestone.RESOLVED).map(Moment::date).orElse(null);
    List<Row> rows = rows(document.facts().timeline().events());
    for (int i = 1; i < rows.size(); i++) {
      Row above = rows.get(i - 1);
      Row row = rows.get(i);
      boolean stray =
          (i > 1 && days(rows.get(i - 2), row) <= LONGEST_DAYS)
              || (i + 1 < rows.size() && days(above, rows.get(i + 1)) <= LONGEST_DAYS);
      if (days(above, row) > LONGEST_DAYS && !stray && !isFollowUp(above, row, end)) {
        findings.add(finding(above, row));
      }
    }
    return findings;
  }

  private static List<Row> rows(List<TimelineEvent> events) {
    List<Row> rows = new ArrayList<>();
    for (TimelineEvent event : events) {
      Moment at = event.at();
      if (at != null && at.time() != null) {
        rows.add(new Row(event, at.date()));
      }
    }
    return rows;
  }

  /** What is told of the time after the end, in either direction of the rows. */
  private static boolean isFollowUp(Row one, Row other, @Nullable LocalDate end) {
    LocalDate earlier = one.date().isBefore(other.date()) ? one.date() : other.date();
    LocalDate later = one.date().isBefore(other.date()) ? other.date() : one.date();
    return end != null && !earlier.isBefore(end) && later.isAfter(end);
  }

  private static long days(Row one, Row other) {
    return Math.abs(ChronoUnit.DAYS.between(one.date(), other.date()));
  }

  private static Finding finding(Row above, Row row) {
    return Finding.of(
            TIMELINE_GAP,
            row.event().location(),
            "%d days lie between this row (%s) and the row above it (%s)"
                .formatted(days(above, row), row.date(), above.date()))
        .withHelp(
            "correct the date; if it is right, say in a row what was waited for, or move what"
                + " came later to the action items");
  }
}
