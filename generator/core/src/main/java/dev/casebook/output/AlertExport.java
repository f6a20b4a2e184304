package dev.casebook.output;

import dev.casebook.model.Alert;
import dev.casebook.model.AlertRule;
import dev.casebook.model.Alerts;
import dev.casebook.model.RunbookTarget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All alerts with their rules, the documents that they lead to and the incidents they told of. */
final class AlertExport {

  private AlertExport() {}

  /** One entry per name, in the order of the names. */
  static List<Map<String, @Nullable Object>> rows(Alerts alerts) {
    return alerts.all().stream().map(AlertExport::row).toList();
  }

  private static Map<String, @Nullable Object> row(Alert alert) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("name", alert.name());
    row.put("severities", alert.severities());
    List<Map<String, @Nullable Object>> runbooks = new ArrayList<>();
    for (Alert.Page page : alert.pages()) {
      Map<String, @Nullable Object> entry = new LinkedHashMap<>();
      entry.put("path", page.document().value());
      entry.put("anchor", page.fragment().isEmpty() ? null : page.fragment());
      entry.put("chosenByLabel", page.byLabel());
      entry.put("source", page.because().rule());
      runbooks.add(entry);
    }
    row.put("runbooks", runbooks);
    row.put("rules", alert.rules().stream().map(AlertExport::rule).toList());
    row.put("incidents", alert.incidents());
    return row;
  }

  private static Map<String, @Nullable Object> rule(Alert.Rule of) {
    AlertRule rule = of.rule();
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("path", rule.location().path().value());
    entry.put("line", rule.location().line());
    entry.put("severity", rule.severity());
    entry.put("runbook", rule.runbook() == null ? null : rule.runbook().text());
    entry.put("leads", leads(of.target()));
    return entry;
  }

  /** What kind of place the reference leads to. */
  private static @Nullable String leads(@Nullable RunbookTarget target) {
    if (target == null) {
      return null;
    }
    if (target instanceof RunbookTarget.Pages pages) {
      boolean anchors = pages.pages().stream().allMatch(page -> page.fragmentExists());
      return anchors ? "page" : "page-without-anchor";
    }
    if (target instanceof RunbookTarget.OwnAddress) {
      return "own-address";
    }
    if (target instanceof RunbookTarget.File) {
      return "file";
    }
    return target instanceof RunbookTarget.Outside ? "outside" : "missing";
  }
}
