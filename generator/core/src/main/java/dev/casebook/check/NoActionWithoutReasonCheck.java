package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.model.Document;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.IncidentFacts;
import dev.casebook.model.IncidentFacts.IncidentKind;
import dev.casebook.model.IncidentFacts.Status;
import java.util.ArrayList;
import java.util.List;

/** A record that wants nothing done says why: then it was decided, not forgotten. */
public final class NoActionWithoutReasonCheck implements Check {

  public static final Rule NO_ACTION_WITHOUT_REASON =
      new Rule(
          "no-action-without-reason",
          Level.WARNING,
          "A record says that nothing is to be done, and not why");

  @Override
  public List<Rule> rules() {
    return List.of(NO_ACTION_WITHOUT_REASON);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    for (Document document : context.catalog().documents()) {
      if (document instanceof IncidentDocument incident && isAsked(incident.facts())) {
        NoAction.in(incident)
            .filter(said -> !said.hasReason())
            .ifPresent(said -> findings.add(finding(said)));
      }
    }
    return findings;
  }

  private static boolean isAsked(IncidentFacts facts) {
    return facts.status() != Status.ACTIVE
        && facts.status() != Status.DRAFT
        && (facts.kind() == IncidentKind.INCIDENT || facts.kind() == IncidentKind.NEAR_MISS);
  }

  private static Finding finding(NoAction said) {
    return Finding.of(
            NO_ACTION_WITHOUT_REASON,
            said.location(),
            "this record wants nothing done, and does not say why")
        .withHelp(
            "write the decision and its reason: 'No actions: the supplier mended it for all'");
  }
}
