package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.Rule;
import dev.casebook.model.Alert;
import dev.casebook.model.AlertRule;
import dev.casebook.model.RunbookTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Whoever is woken by an alert finds a runbook. */
public final class AlertWithoutRunbookCheck implements Check {

  public static final Rule ALERT_WITHOUT_RUNBOOK =
      new Rule("alert-without-runbook", Level.WARNING, "An alert rule leads to no runbook");

  /** More of one file are one finding. */
  private static final int FEW = 3;

  private static final int NAMED = 8;

  /** Severities of alerts that wake nobody. */
  private static final Set<String> QUIET = Set.of("none", "info", "informational", "debug");

  @Override
  public List<Rule> rules() {
    return List.of(ALERT_WITHOUT_RUNBOOK);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    Map<RepoPath, List<AlertRule>> lacking = new TreeMap<>();
    int total = 0;
    for (Alert alert : context.catalog().alerts().all()) {
      total += alert.rules().size();
      if (!alert.hasRunbook() && !isToldOtherwise(alert)) {
        alert.rules().stream()
            .map(Alert.Rule::rule)
            .filter(AlertWithoutRunbookCheck::wakesSomebody)
            .limit(1)
            .forEach(
                rule ->
                    lacking
                        .computeIfAbsent(rule.location().path(), path -> new ArrayList<>())
                        .add(rule));
      }
    }
    boolean habit = lacking.values().stream().mapToInt(List::size).sum() == total && total > FEW;
    return habit ? List.of(habit(lacking, total)) : findings(lacking);
  }

  /** That its reference leads nowhere, or that it fired in an incident, are other findings. */
  private static boolean isToldOtherwise(Alert alert) {
    return !alert.incidents().isEmpty()
        || alert.rules().stream().anyMatch(each -> each.target() instanceof RunbookTarget.Missing);
  }

  private static boolean wakesSomebody(AlertRule rule) {
    String severity = rule.severity();
    return severity == null || !QUIET.contains(severity.toLowerCase(Locale.ROOT));
  }

  private static Finding habit(Map<RepoPath, List<AlertRule>> lacking, int total) {
    AlertRule first = lacking.values().iterator().next().get(0);
    return Finding.of(
            ALERT_WITHOUT_RUNBOOK,
            first.location(),
            "none of the %d alert rules names a runbook".formatted(total))
        .withLabel("the first of them")
        .withHelp(
            "add the annotation 'runbook_url', or name the annotation that you use in casebook.yml"
                + " under 'alerts.runbook'");
  }

  private static List<Finding> findings(Map<RepoPath, List<AlertRule>> lacking) {
    List<Finding> findings = new ArrayList<>();
    for (List<AlertRule> rules : lacking.values()) {
      rules.sort((a, b) -> a.location().compareTo(b.location()));
      if (rules.size() > FEW) {
        findings.add(several(rules));
      } else {
        rules.forEach(rule -> findings.add(one(rule)));
      }
    }
    return findings;
  }

  private static Finding one(AlertRule rule) {
    return Finding.of(
            ALERT_WITHOUT_RUNBOOK,
            rule.location(),
            "the alert '%s' has no runbook".formatted(rule.name()))
        .withHelp(
            "add the annotation 'runbook_url' to its rule, or 'alerts: [%s]' to a runbook"
                .formatted(rule.name()));
  }

  private static Finding several(List<AlertRule> rules) {
    String names =
        String.join(", ", rules.stream().limit(NAMED).map(AlertRule::name).toList())
            + (rules.size() > NAMED ? ", …" : "");
    return Finding.of(
            ALERT_WITHOUT_RUNBOOK,
            rules.get(0).location(),
            "%d alerts of this file have no runbook: %s".formatted(rules.size(), names))
        .withLabel("the first of them")
        .withHelp("add the annotation 'runbook_url' to their rules, or 'alerts' to runbooks");
  }
}
