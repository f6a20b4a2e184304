package dev.casebook;

import dev.casebook.alert.AlertFileRules;
import dev.casebook.check.CheckRules;
import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.CasebookException.Reason;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.Rule;
import dev.casebook.links.LinkRules;
import dev.casebook.markdown.MarkdownRules;
import dev.casebook.parse.ParseRules;
import dev.casebook.search.SearchRules;
import dev.casebook.secret.SecretRules;
import dev.casebook.secret.Secrets;
import dev.casebook.source.ContentSources;
import dev.casebook.source.SourceRules;
import dev.casebook.yaml.YamlRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the configuration of a build and reads it. */
final class ConfigFile {

  static final String NAME = "casebook.yml";

  private ConfigFile() {}

  /**
   * The configuration: the named file, else {@code casebook.yml} of the source folder, else
   * defaults.
   *
   * @throws CasebookException when the named file cannot be read
   */
  static ConfigLoader.Loaded load(CasebookRequest request) {
    if (request.configFile() != null) {
      return load(new RepoPath(NAME), read(request.configFile()));
    }
    RepoPath folder = request.folder() == null ? RepoPath.ROOT : request.folder();
    String name = folder.resolve(NAME).orElseThrow().value();
    return ContentSources.text(request.source(), request.ref(), name)
        .map(file -> load(file.path(), file.text()))
        .orElseGet(ConfigLoader::defaults);
  }

  /** A secret in the configuration is masked before any of its values is used. */
  private static ConfigLoader.Loaded load(RepoPath path, String text) {
    ConfigLoader.Loaded loaded = ConfigLoader.load(path, text, ruleIds());
    Secrets.Scan scan =
        loaded.config().secrets().scan(path, text, "it is masked wherever it would be shown");
    if (scan.isClean()) {
      return loaded;
    }
    ConfigLoader.Loaded masked = ConfigLoader.load(path, scan.masked(), ruleIds());
    return new ConfigLoader.Loaded(
        masked.config(),
        Stream.concat(masked.findings().stream(), scan.findings().stream()).toList());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new CasebookException(
          Reason.CONFIGURATION, "The configuration " + file + " cannot be read", e);
    }
  }

  static Set<String> ruleIds() {
    return rules().stream().map(Rule::id).collect(Collectors.toUnmodifiableSet());
  }

  /** Every rule of every stage. */
  static List<Rule> rules() {
    return Stream.of(
            SourceRules.all(),
            YamlRules.all(),
            MarkdownRules.all(),
            SecretRules.all(),
            SearchRules.all(),
            ParseRules.all(),
            AlertFileRules.all(),
            CheckRules.all(),
            LinkRules.all(),
            dev.casebook.render.RenderRules.all(),
            ConfigRules.all())
        .flatMap(List::stream)
        .toList();
  }
}
