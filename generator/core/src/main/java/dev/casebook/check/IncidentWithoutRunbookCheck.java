package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.model.Alert;
import dev.casebook.model.Alerts;
import dev.casebook.model.IncidentRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An alert that fired in an incident has a runbook by now. */
public final class IncidentWithoutRunbookCheck implements Check {

  public static final Rule INCIDENT_WITHOUT_RUNBOOK =
      new Rule(
          "incident-without-runbook",
          Level.WARNING,
          "An alert that fired in an incident still has no runbook");

  @Override
  public List<Rule> rules() {
    return List.of(INCIDENT_WITHOUT_RUNBOOK);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    Alerts alerts = context.catalog().alerts();
    List<Finding> findings = new ArrayList<>();
    for (Alert alert : alerts.all()) {
      if (!alert.incidents().isEmpty() && !alert.hasRunbook()) {
        newest(context, alert).ifPresent(incident -> findings.add(finding(alert, incident)));
      }
    }
    return findings;
  }

  /** One finding per alert: the newest incident speaks for those before it. */
  private static Optional<IncidentRecord> newest(CheckContext context, Alert alert) {
    return context.catalog().incidents().stream()
        .filter(incident -> incident.id().equals(alert.incidents().get(0)))
        .findFirst();
  }

  private static Finding finding(Alert alert, IncidentRecord incident) {
    int times = alert.incidents().size();
    String others = times > 1 ? " and %d more".formatted(times - 1) : "";
    return Finding.of(
            INCIDENT_WITHOUT_RUNBOOK,
            incident.main().header().locationOf("alerts"),
            "the alert '%s' fired in this incident%s and has no runbook"
                .formatted(alert.name(), others))
        .withHelp(
            "write down what helped as a runbook, and state 'alerts: [%s]' there"
                .formatted(alert.name()));
  }
}
