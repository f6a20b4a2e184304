package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.model.Document;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.IncidentFacts.IncidentKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
                            "'%s' (%s) lies in the future"
                                .formatted(milestone.field(), moment.iso()))
                        .withLabel(
                            likely(document, moment.date(), asOf)
                                .map(slip -> "did you mean " + slip.meant() + "?")
                                .orElse(""))
                        .withHelp(
                            "this build speaks of %s: correct the year, the day or the offset"
                                .formatted(asOf)));
              }
            });
  }

  /** The date that the others of the record make likely. */
  private static Optional<Slip> likely(IncidentDocument document, LocalDate date, Instant asOf) {
    LocalDate today = asOf.atZone(ZoneOffset.UTC).toLocalDate();
    return Neighbourhood.of(
            DatedClaim.of(document).stream()
                .map(DatedClaim::date)
                .filter(each -> !each.isAfter(today))
                .sorted()
                .toList())
        .flatMap(others -> others.slip(date));
  }
}
