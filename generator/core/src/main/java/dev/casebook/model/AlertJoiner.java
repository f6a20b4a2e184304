package dev.casebook.model;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.Provenance.Origin;
import dev.casebook.model.ResolvedLink.ToDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Joins by name what rules, runbooks and incidents say of alerts. Used once. */
final class AlertJoiner {

  private final List<Severity> severities;
  private final RunbookResolver runbooks;

  private final Map<String, Draft> drafts = new TreeMap<>();

  /** The first name of a rule that is written in small letters so. */
  private final Map<String, String> spelling = new HashMap<>();

  /** An alert in the making. */
  private static final class Draft {
    final List<Alert.Rule> rules = new ArrayList<>();
    final Map<String, Alert.Page> pages = new java.util.LinkedHashMap<>();
    final List<String> incidents = new ArrayList<>();

    void add(RepoPath document, String fragment, boolean byLabel, Provenance because) {
      pages.putIfAbsent(
          document + "#" + fragment, new Alert.Page(document, fragment, byLabel, because));
    }
  }

  AlertJoiner(List<Severity> severities, RunbookResolver runbooks) {
    this.severities = severities;
    this.runbooks = runbooks;
  }

  Alerts join(List<AlertRule> rules, List<Document> documents, List<IncidentRecord> incidents) {
    rules.stream()
        .map(rule -> rule.withSeverity(known(rule.severity())))
        .sorted((a, b) -> a.location().compareTo(b.location()))
        .forEach(this::rule);
    for (Document document : documents) {
      if (document instanceof Runbook runbook) {
        runbook.alerts().forEach(name -> claimed(name, runbook));
      }
    }
    for (IncidentRecord incident : incidents) {
      incident.facts().alerts().stream()
          .distinct()
          .forEach(name -> draft(name).incidents.add(incident.id()));
    }
    List<Alert> alerts = new ArrayList<>();
    drafts.forEach(
        (name, draft) ->
            alerts.add(
                new Alert(name, draft.rules, List.copyOf(draft.pages.values()), draft.incidents)));
    return new Alerts(alerts);
  }

  private Draft draft(String name) {
    String known = spelling.computeIfAbsent(Alerts.lowerCase(name), key -> name);
    return drafts.computeIfAbsent(drafts.containsKey(name) ? name : known, any -> new Draft());
  }

  private void rule(AlertRule rule) {
    spelling.putIfAbsent(Alerts.lowerCase(rule.name()), rule.name());
    Draft draft = drafts.computeIfAbsent(rule.name(), any -> new Draft());
    RunbookTarget target = runbooks.target(rule);
    draft.rules.add(new Alert.Rule(rule, target));
    if (target instanceof RunbookTarget.Pages found) {
      for (ToDocument page : found.pages()) {
        String fragment = page.fragmentExists() ? page.fragment() : "";
        draft.add(page.path(), fragment, found.byLabel(), rule.provenance());
      }
    } else if (target instanceof RunbookTarget.Missing missing && missing.movedTo() != null) {
      draft.add(missing.movedTo(), "", false, rule.provenance());
    }
  }

  /** A runbook that names the alert adds nothing to a rule that leads to one of its headings. */
  private void claimed(String name, Runbook runbook) {
    Draft draft = draft(name);
    boolean known =
        draft.pages.values().stream().anyMatch(page -> page.document().equals(runbook.path()));
    if (!known) {
      Provenance stated = runbook.header().provenance().get("alerts");
      draft.add(runbook.path(), "", false, stated == null ? unnamed(runbook) : stated);
    }
  }

  private static Provenance unnamed(Runbook runbook) {
    return Provenance.at(Origin.FRONT_MATTER, "alerts", SourceLocation.file(runbook.path()));
  }

  /** The id of the configured severity that a word means; the word itself where there is none. */
  private @Nullable String known(@Nullable String word) {
    if (word == null) {
      return null;
    }
    for (Severity severity : severities) {
      boolean means =
          severity.id().equalsIgnoreCase(word)
              || severity.aliases().stream().anyMatch(word::equalsIgnoreCase);
      if (means) {
        return severity.id();
      }
    }
    return word;
  }
}
