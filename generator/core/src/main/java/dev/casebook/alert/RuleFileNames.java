package dev.casebook.alert;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.source.Glob;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourceSnapshot;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of a snapshot that may hold alert rules, by their names alone.
 *
 * @param paths sorted
 * @param findings whether some were left out
 */
public record RuleFileNames(List<RepoPath> paths, List<Finding> findings) {

  /** A repository with more YAML than this must say where its rules are. */
  static final int MOST_FILES = 5_000;

  private static final Set<String> EXTENSIONS = Set.of("yml", "yaml", "rules");

  public RuleFileNames {
    paths = List.copyOf(paths);
    findings = List.copyOf(findings);
  }

  /** The YAML files of the source folder, or what the configuration names. */
  public static RuleFileNames of(SourceSnapshot snapshot, AlertSettings settings) {
    List<String> files = settings.files();
    List<RepoPath> paths =
        files == null
            ? snapshot.files().stream().map(SourceFile::path).filter(RuleFileNames::isYaml).toList()
            : matching(snapshot, files.stream().map(Glob::of).toList()).toList();
    if (paths.size() <= MOST_FILES) {
      return new RuleFileNames(paths, List.of());
    }
    Finding left =
        Finding.of(
                AlertFileRules.UNREADABLE_ALERTS,
                SourceLocation.file(paths.get(MOST_FILES)),
                "this and %d more files were not searched for alert rules"
                    .formatted(paths.size() - MOST_FILES - 1))
            .withHelp("name the files that hold rules in casebook.yml under 'alerts.files'");
    return new RuleFileNames(paths.subList(0, MOST_FILES), List.of(left));
  }

  private static Stream<RepoPath> matching(SourceSnapshot snapshot, List<Glob> globs) {
    return snapshot.repositoryPaths().stream()
        .filter(path -> globs.stream().anyMatch(glob -> glob.matches(path.value())));
  }

  /** {@code rules.yml}, and {@code rules.yml.tmpl} for a template of one. */
  static boolean isYaml(RepoPath path) {
    String name = path.fileName().toLowerCase(java.util.Locale.ROOT);
    return EXTENSIONS.contains(path.extension())
        || name.contains(".yml.")
        || name.contains(".yaml.");
  }
}
