package dev.casebook;

import dev.casebook.alert.RuleFileNames;
import dev.casebook.alert.RuleFileReader;
import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.AlertInput;
import dev.casebook.model.AlertRule;
import dev.casebook.model.Document;
import dev.casebook.render.SiteAddresses;
import dev.casebook.source.MissingContentException;
import dev.casebook.source.SourceFindings;
import dev.casebook.source.SourceSnapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * The alert rules of a snapshot and of the configuration.
 *
 * @param rules files in the order of their paths, then the configuration
 */
record AlertRules(
    CasebookConfig config, RepoPath folder, List<AlertRule> rules, List<Finding> findings) {

  static AlertRules read(
      CasebookConfig config, SourceSnapshot snapshot, Workers workers, StageClock clock) {
    RuleFileNames names = RuleFileNames.of(snapshot, config.alerts());
    RuleFileReader reader = new RuleFileReader(config.alerts());
    List<RuleFileReader.Result> read =
        clock.run(
            Stage.ALERTS,
            0,
            progress -> workers.map(names.paths(), path -> read(reader, snapshot, path)),
            results -> results.stream().mapToInt(each -> each.rules().size()).sum());
    List<AlertRule> rules = new ArrayList<>();
    List<Finding> findings = new ArrayList<>(names.findings());
    for (RuleFileReader.Result each : read) {
      rules.addAll(each.rules());
      findings.addAll(each.findings());
    }
    rules.addAll(config.alerts().listed());
    return new AlertRules(config, snapshot.folder(), rules, findings);
  }

  private static RuleFileReader.Result read(
      RuleFileReader reader, SourceSnapshot snapshot, RepoPath path) {
    try {
      return reader.read(path, snapshot.read(path));
    } catch (MissingContentException e) {
      return new RuleFileReader.Result(List.of(), List.of(SourceFindings.missing(path, e)));
    }
  }

  /** What the catalog is told; addresses of the site are only computed when a rule may name one. */
  AlertInput input(List<Document> documents) {
    if (rules.isEmpty()) {
      return AlertInput.NONE;
    }
    SiteAddresses addresses = SiteAddresses.of(documents, folder);
    return new AlertInput(
        rules, config.alerts().prefixes(), config.site().url(), addresses::document);
  }
}
