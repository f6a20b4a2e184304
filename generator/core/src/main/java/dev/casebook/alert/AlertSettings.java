package dev.casebook.alert;

import dev.casebook.model.AlertInput;
import dev.casebook.model.AlertRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How alert rules are to be found and understood.
 *
 * @param files globs relative to the repository's root; null for all YAML files of the source
 *     folder
 * @param runbookNames the annotations or labels that name a runbook; the first that a rule has
 *     counts
 * @param severityNames the labels or annotations that tell how bad it is, in the same way
 * @param prefixes what references begin with that mean a folder of the repository
 * @param listed rules that stand in the configuration
 */
public record AlertSettings(
    @Nullable List<String> files,
    List<String> runbookNames,
    List<String> severityNames,
    List<AlertInput.Prefix> prefixes,
    List<AlertRule> listed) {

  /** What holds where nothing is configured. */
  public static final AlertSettings DEFAULT =
      new AlertSettings(
          null,
          List.of("runbook_url", "runbook", "runbookUrl", "runbook_uri"),
          List.of("severity"),
          List.of(),
          List.of());

  public AlertSettings {
    files = files == null ? null : List.copyOf(files);
    runbookNames = List.copyOf(runbookNames);
    severityNames = List.copyOf(severityNames);
    prefixes = List.copyOf(prefixes);
    listed = List.copyOf(listed);
  }
}
