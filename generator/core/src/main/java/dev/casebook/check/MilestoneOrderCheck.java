package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.model.ImpactWindow;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.IncidentFacts;
import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Milestones of an incident come one after the other. */
public final class MilestoneOrderCheck implements Check {

  public static final Rule END_BEFORE_START =
      new Rule("end-before-start", Level.ERROR, "An incident ends before it starts");
  public static final Rule MILESTONE_ORDER =
      new Rule("milestone-order", Level.WARNING, "A milestone lies before one that precedes it");

  /** Two milestones of which the first cannot come later. */
  private record Order(Rule rule, Milestone first, Milestone second) {}

  private static final List<Order> ORDERS =
      List.of(
          new Order(END_BEFORE_START, Milestone.STARTED, Milestone.MITIGATED),
          new Order(END_BEFORE_START, Milestone.STARTED, Milestone.RESOLVED),
          new Order(MILESTONE_ORDER, Milestone.STARTED, Milestone.DETECTED),
          new Order(MILESTONE_ORDER, Milestone.STARTED, Milestone.DECLARED),
          new Order(MILESTONE_ORDER, Milestone.STARTED, Milestone.ANNOUNCED),
          new Order(MILESTONE_ORDER, Milestone.DETECTED, Milestone.ACKNOWLEDGED),
          new Order(MILESTONE_ORDER, Milestone.DETECTED, Milestone.DECLARED),
          new Order(MILESTONE_ORDER, Milestone.MITIGATED, Milestone.RESOLVED));

  @Override
  public List<Rule> rules() {
    return List.of(END_BEFORE_START, MILESTONE_ORDER);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    Catalog catalog = context.catalog();
    List<Finding> findings = new ArrayList<>();
    for (Document document : catalog.documents()) {
      if (document instanceof IncidentDocument incident) {
        ORDERS.forEach(order -> add(findings, incident, order));
        incident.facts().impacts().forEach(window -> add(findings, incident, window));
      }
    }
    return findings;
  }

  private static void add(List<Finding> findings, IncidentDocument document, Order order) {
    IncidentFacts facts = document.facts();
    boolean announcedAhead =
        facts.kind() == IncidentFacts.IncidentKind.MAINTENANCE
            && order.second() == Milestone.ANNOUNCED;
    Optional<Moment> first = facts.milestones().get(order.first());
    Optional<Moment> second = facts.milestones().get(order.second());
    if (announcedAhead
        || first.isEmpty()
        || second.isEmpty()
        || !Moments.isBefore(second.get(), first.get())) {
      return;
    }
    findings.add(
        Finding.of(
                order.rule(),
                document.header().locationOf(order.second().field()),
                "'%s' (%s) lies before '%s' (%s)"
                    .formatted(
                        order.second().field(),
                        second.get().iso(),
                        order.first().field(),
                        first.get().iso()))
            .withHelp("correct one of the two; check the date and the offset"));
  }

  private static void add(List<Finding> findings, IncidentDocument document, ImpactWindow window) {
    if (window.to() != null && Moments.isBefore(window.to(), window.from())) {
      findings.add(
          Finding.of(
                  END_BEFORE_START,
                  document.header().locationOf("impacts"),
                  "an impact window ends (%s) before it begins (%s)"
                      .formatted(window.to().iso(), window.from().iso()))
              .withHelp("correct 'from' or 'to'; check the date and the offset"));
    }
  }
}
