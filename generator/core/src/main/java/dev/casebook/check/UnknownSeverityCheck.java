package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.NearestName;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.Document;
import dev.casebook.model.Drill;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.Runbook;
import dev.casebook.model.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Severities are those of the configuration. */
public final class UnknownSeverityCheck implements Check {

  public static final Rule UNKNOWN_SEVERITY =
      new Rule("unknown-severity", Level.WARNING, "A severity is not in casebook.yml");

  @Override
  public List<Rule> rules() {
    return List.of(UNKNOWN_SEVERITY);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    List<Severity> severities = context.catalog().severities();
    if (severities.isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (Document document : context.catalog().documents()) {
      if (document instanceof IncidentDocument incident) {
        add(findings, severities, incident.facts().severity(), at(document, "severity"));
      } else if (document instanceof Drill drill) {
        add(findings, severities, drill.severity(), at(document, "severity"));
      } else if (document instanceof Runbook runbook) {
        for (String severity : runbook.severities()) {
          add(findings, severities, severity, at(document, "severities"));
        }
      }
    }
    return findings;
  }

  private static SourceLocation at(Document document, String field) {
    return document.header().locationOf(field);
  }

  private static void add(
      List<Finding> findings,
      List<Severity> severities,
      @Nullable String stated,
      SourceLocation location) {
    if (stated == null || severities.stream().anyMatch(known -> known.id().equals(stated))) {
      return;
    }
    Set<String> names = new HashSet<>();
    severities.forEach(
        severity -> {
          names.add(severity.id());
          names.addAll(severity.aliases());
        });
    String ids = String.join(", ", severities.stream().map(Severity::id).toList());
    findings.add(
        Finding.of(UNKNOWN_SEVERITY, location, "no severity is called '" + stated + "'")
            .withLabel("known are " + ids)
            .withHelp(
                NearestName.of(stated, names)
                    .map(name -> "did you mean '" + name + "'?")
                    .orElse("use one of them, or add it as an alias in casebook.yml")));
  }
}
