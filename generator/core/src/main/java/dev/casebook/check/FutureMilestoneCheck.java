package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.model.Document;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.IncidentFacts.IncidentKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What happened did not happen in the future; only maintenance is planned. */
public final class FutureMilestoneCheck implements Check {

  public static final Rule FUTURE_MILESTONE =
      new Rule("future-milestone", Level.WARNING, "A milestone lies in the future");

  @Override
  public List<Rule> rules() {
    return List.of(FUTURE_MILESTONE);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    for (Document document : context.catalog().documents()) {
      if (document instanceof IncidentDocument incident
          && incident.facts().kind() != IncidentKind.MAINTENANCE) {
        add(findings, incident, context.catalog().asOf());
      }
    }
    return findings;
  }

  private static void add(List<Finding> findings, IncidentDocument document, Instant asOf) {
    document
        .facts()
        .milestones()
        .moments()
        .forEach(
            (milestone, moment) -> {
              if (moment.instant().filter(instant -> instant.isAfter(asOf)).isPresent()) {
                findings.add(
                    Finding.of(
                            FUTURE_MILESTONE,
                            document.header().locationOf(milestone.field()),
                            "'%s' (%s) lies after %s, the moment that this build speaks of"
                                .formatted(milestone.field(), moment.iso(), asOf))
                        .withHelp("correct the year, the day or the offset"));
              }
            });
  }
}
