package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.Document;
import dev.casebook.model.Freshness;
import java.util.List;
import java.util.Optional;

/** An incident said that a runbook was wrong, and nobody has touched the runbook since. */
public final class ContradictedRunbookCheck implements Check {

  public static final Rule CONTRADICTED_RUNBOOK =
      new Rule(
          "contradicted-runbook",
          Level.WARNING,
          "A runbook failed in an incident or a drill and was not corrected since");

  @Override
  public List<Rule> rules() {
    return List.of(CONTRADICTED_RUNBOOK);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    return context.catalog().documents().stream()
        .filter(
            document ->
                context.catalog().freshnessOf(document).state() == Freshness.State.CONTRADICTED)
        .map(document -> finding(document, context.catalog().freshnessOf(document)))
        .toList();
  }

  private static Finding finding(Document document, Freshness freshness) {
    Optional<Freshness.Evidence> against = freshness.newest(Freshness.Evidence::isAgainst);
    String reason = against.map(evidence -> ": " + EvidenceWords.of(evidence)).orElse("");
    String place =
        against
            .map(evidence -> evidence.provenance().location())
            .map(location -> "; see " + location)
            .orElse("");
    return Finding.of(
            CONTRADICTED_RUNBOOK,
            SourceLocation.file(document.path()),
            "this " + document.kind().label() + " was contradicted" + reason)
        .withHelp("correct it, or review it and set 'last_reviewed_on'" + place);
  }
}
