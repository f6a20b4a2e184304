package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.model.ActionItem;
import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.model.Drill;
import dev.casebook.model.IncidentFacts;
import dev.casebook.model.IncidentRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Action items are done by their day; without one, by the day that the policy gives them. */
public final class OverdueActionCheck implements Check {

  public static final Rule OVERDUE_ACTION =
      new Rule("overdue-action", Level.WARNING, "An action item is open after its day");

  @Override
  public List<Rule> rules() {
    return List.of(OVERDUE_ACTION);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    Catalog catalog = context.catalog();
    LocalDate today = context.today();
    List<Finding> findings = new ArrayList<>();
    for (IncidentRecord record : catalog.incidents()) {
      Deadline deadline = Deadline.of(catalog, record.facts());
      for (ActionItem action : record.facts().actions()) {
        add(findings, action, deadline, today);
      }
    }
    for (Document document : catalog.documents()) {
      if (document instanceof Drill drill) {
        drill.followUps().forEach(action -> add(findings, action, Deadline.NONE, today));
      }
    }
    return findings;
  }

  /** The day by which a policy wants actions done; null for none. */
  private record Deadline(@Nullable LocalDate day, String because) {

    static final Deadline NONE = new Deadline(null, "");

    static Deadline of(Catalog catalog, IncidentFacts facts) {
      return catalog
          .policy()
          .actionsDue(facts)
          .map(day -> new Deadline(day, " by the policy for " + facts.severity()))
          .orElse(NONE);
    }
  }

  private static void add(
      List<Finding> findings, ActionItem action, Deadline deadline, LocalDate today) {
    LocalDate due = action.due() == null ? deadline.day() : action.due();
    if (action.state() != ActionItem.State.OPEN || due == null || !due.isBefore(today)) {
      return;
    }
    String because = action.due() == null ? deadline.because() : "";
    Finding finding =
        Finding.of(
                OVERDUE_ACTION,
                action.location(),
                "'%s' was due on %s%s, %s"
                    .formatted(action.title(), due, because, Days.ago(due, today)))
            .withHelp("set 'status: done' with 'done_on', drop it, or agree on a new day");
    findings.add(
        action.owner() == null ? finding : finding.withLabel("owned by " + action.owner().id()));
  }
}
