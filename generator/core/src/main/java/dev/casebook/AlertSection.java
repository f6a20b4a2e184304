package dev.casebook;

import dev.casebook.alert.AlertSettings;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.AlertInput.Prefix;
import dev.casebook.model.AlertRule;
import dev.casebook.model.AlertRule.Reference;
import dev.casebook.model.Provenance;
import dev.casebook.model.Provenance.Origin;
import dev.casebook.source.Glob;
import dev.casebook.yaml.YamlFields;
import dev.casebook.yaml.YamlValue;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads {@code alerts}: where alert rules are, how they name things, and rules kept elsewhere. */
final class AlertSection {

  private AlertSection() {}

  static AlertSettings read(YamlFields alerts) {
    AlertSettings none = AlertSettings.DEFAULT;
    AlertSettings settings =
        new AlertSettings(
            alerts.find("files").map(AlertSection::globs).orElse(null),
            names(alerts, "runbook", none.runbookNames()),
            names(alerts, "severity", none.severityNames()),
            alerts.each("links", AlertSection::prefix),
            alerts.each("list", AlertSection::rule));
    alerts.reportUnknown();
    return settings;
  }

  private static List<String> globs(YamlValue files) {
    return files.items().stream()
        .map(item -> item.parsed(ConfigValues::glob))
        .filter(Objects::nonNull)
        .map(Glob::toString)
        .toList();
  }

  private static List<String> names(YamlFields alerts, String key, List<String> otherwise) {
    List<String> names = alerts.texts(key);
    return names.isEmpty() ? otherwise : names;
  }

  private static @Nullable Prefix prefix(YamlFields fields) {
    String text = fields.required("begins");
    RepoPath folder =
        fields.required("folder") == null ? null : fields.parsed("folder", ConfigValues::folder);
    return text == null || text.isEmpty() || folder == null ? null : new Prefix(text, folder);
  }

  private static @Nullable AlertRule rule(YamlFields fields) {
    String name = fields.required("name");
    String severity = fields.text("severity");
    Reference runbook =
        fields
            .find("runbook")
            .flatMap(
                value ->
                    java.util.Optional.ofNullable(value.text())
                        .map(text -> new Reference(text, value.location())))
            .orElse(null);
    return name == null || name.isEmpty()
        ? null
        : new AlertRule(
            name,
            severity,
            runbook,
            Provenance.at(Origin.CONFIGURATION, "casebook.yml 'alerts.list'", fields.location()));
  }
}
