package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.model.Document;
import dev.casebook.model.EventKind;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import dev.casebook.model.Provenance;
import dev.casebook.model.TimelineEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Front matter, timeline and the other document of an incident tell the same times. */
public final class MilestoneMismatchCheck implements Check {

  public static final Rule MILESTONE_MISMATCH =
      new Rule(
          "milestone-mismatch", Level.WARNING, "Two places state different times for a milestone");

  @Override
  public List<Rule> rules() {
    return List.of(MILESTONE_MISMATCH);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    for (Document document : context.catalog().documents()) {
      if (document instanceof IncidentDocument incident) {
        for (Milestone milestone : Milestone.values()) {
          compareWithTimeline(findings, incident, milestone);
        }
      }
    }
    for (IncidentRecord record : context.catalog().incidents()) {
      for (IncidentDocument other : record.documents().subList(1, record.documents().size())) {
        compareDocuments(findings, record.main(), other);
      }
    }
    return findings;
  }

  /** An incident that reopened has several rows of a kind: one of them must agree. */
  private static void compareWithTimeline(
      List<Finding> findings, IncidentDocument document, Milestone milestone) {
    Provenance from = document.header().provenance().get(milestone.field());
    Optional<Moment> stated = document.facts().milestones().get(milestone);
    if (stated.isEmpty() || from == null || from.origin() != Provenance.Origin.FRONT_MATTER) {
      return;
    }
    List<TimelineEvent> rows =
        document.facts().timeline().events().stream()
            .filter(event -> event.at() != null && isAbout(event.kind(), milestone))
            .toList();
    if (!rows.isEmpty() && rows.stream().allMatch(row -> differs(row, stated.get()))) {
      TimelineEvent row = rows.get(0);
      findings.add(
          Finding.of(
                  MILESTONE_MISMATCH,
                  row.location(),
                  "the timeline says '%s' at %s, the front matter at %s"
                      .formatted(milestone.field(), iso(row), stated.get().iso()))
              .withHelp(
                  "correct this row, or '%s' in line %s"
                      .formatted(
                          milestone.field(),
                          document.header().locationOf(milestone.field()).line())));
    }
  }

  private static boolean isAbout(@Nullable EventKind kind, Milestone of) {
    return kind != null && kind.name().equals(of.name());
  }

  private static boolean differs(TimelineEvent row, Moment stated) {
    return row.at() != null && Moments.differ(row.at(), stated);
  }

  private static String iso(TimelineEvent row) {
    return row.at() == null ? "" : row.at().iso();
  }

  private static void compareDocuments(
      List<Finding> findings, IncidentDocument main, IncidentDocument other) {
    for (Milestone milestone : Milestone.values()) {
      Optional<Moment> first = main.facts().milestones().get(milestone);
      Optional<Moment> second = other.facts().milestones().get(milestone);
      if (first.isPresent() && second.isPresent() && Moments.differ(first.get(), second.get())) {
        findings.add(
            Finding.of(
                    MILESTONE_MISMATCH,
                    other.header().locationOf(milestone.field()),
                    "'%s' is %s here and %s in %s"
                        .formatted(
                            milestone.field(), second.get().iso(), first.get().iso(), main.path()))
                .withHelp("correct one of the two; until then the latter counts"));
      }
    }
  }
}
