package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.model.ActionItem;
import dev.casebook.model.Catalog;
import dev.casebook.model.IncidentFacts.Status;
import dev.casebook.model.IncidentRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be done after an incident has an owner and a day, its own or the policy's. Asked of
 * records in review and final ones, and where the policy of the incident speaks of actions.
 */
public final class UnassignedActionCheck implements Check {

  public static final Rule UNASSIGNED_ACTION =
      new Rule("unassigned-action", Level.WARNING, "An action item has no owner or no day");

  @Override
  public List<Rule> rules() {
    return List.of(UNASSIGNED_ACTION);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    Catalog catalog = context.catalog();
    List<Finding> findings = new ArrayList<>();
    for (IncidentRecord record : catalog.incidents()) {
      boolean hasDay = catalog.policy().actionsDue(record.facts()).isPresent();
      Status status = record.facts().status();
      if (status == Status.REVIEW || status == Status.FINAL || hasDay) {
        record.facts().actions().forEach(action -> add(findings, action, hasDay));
      }
    }
    return findings;
  }

  private static void add(List<Finding> findings, ActionItem action, boolean hasDay) {
    boolean isOver =
        action.state() == ActionItem.State.DONE || action.state() == ActionItem.State.DROPPED;
    boolean noOwner = action.owner() == null;
    boolean noDay = action.due() == null && !hasDay;
    if (isOver || (!noOwner && !noDay)) {
      return;
    }
    String lacks = noOwner && noDay ? "no owner and no day" : noOwner ? "no owner" : "no day";
    String write = noOwner && noDay ? "'owner' and 'due'" : noOwner ? "'owner'" : "'due'";
    findings.add(
        Finding.of(
                UNASSIGNED_ACTION,
                action.location(),
                "'%s' has %s".formatted(action.title(), lacks))
            .withHelp("agree on it and state %s, or drop the item".formatted(write)));
  }
}
