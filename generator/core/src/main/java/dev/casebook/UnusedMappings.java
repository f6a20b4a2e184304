package dev.casebook;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.parse.ContentMapping;
import dev.casebook.parse.ParseResult;
import dev.casebook.parse.ParseSettings.KindMapping;
import dev.casebook.parse.PlaceDefaults;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reports mappings of {@code casebook.yml} that no document makes use of: a typing error, or old.
 */
final class UnusedMappings {

  private final List<Finding> findings = new ArrayList<>();

  private UnusedMappings() {}

  /**
   * The findings.
   *
   * @param folder that globs are relative to
   */
  static List<Finding> of(
      CasebookConfig config, RepoPath folder, List<RepoPath> paths, List<ParseResult> parsed) {
    Set<SourceLocation> used = new HashSet<>();
    parsed.forEach(result -> used.addAll(result.mappings()));
    UnusedMappings unused = new UnusedMappings();
    List<RepoPath> inside = paths.stream().map(path -> path.within(folder)).toList();
    unused.kinds(config.kinds(), inside);
    unused.defaults(config.mapping().defaults(), inside);
    for (ContentMapping.FieldName field : config.mapping().fields()) {
      if (!used.contains(field.location())) {
        unused.add(
            field.location(),
            "no front matter has the key '" + field.key() + "'",
            "correct the key, or remove the line");
      }
    }
    for (ContentMapping.SectionHeading section : config.mapping().sections()) {
      if (!used.contains(section.location())) {
        unused.add(
            section.location(),
            "no document has the heading '" + section.text() + "'",
            "write the heading as it stands in the documents, or remove the line");
      }
    }
    return unused.findings;
  }

  private void kinds(List<KindMapping> kinds, List<RepoPath> inside) {
    for (KindMapping kind : kinds) {
      if (kind.location() != null && inside.stream().noneMatch(p -> kind.matches(p.value()))) {
        glob(kind.location(), kind.glob());
      }
    }
  }

  private void defaults(List<PlaceDefaults> defaults, List<RepoPath> inside) {
    for (PlaceDefaults each : defaults) {
      if (inside.stream().noneMatch(each.place()::holds)) {
        glob(each.place().location(), String.valueOf(each.place().glob()));
      }
    }
  }

  private void glob(SourceLocation location, String glob) {
    add(
        location,
        "no document matches '" + glob + "'",
        "globs are relative to the source folder; '**' crosses folders: 'handbook/**'");
  }

  private void add(SourceLocation location, String message, String help) {
    findings.add(Finding.of(ConfigRules.UNUSED_MAPPING, location, message).withHelp(help));
  }
}
