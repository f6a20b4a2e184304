package dev.casebook;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.parse.PlaceDefaults;
import dev.casebook.source.MissingContentException;
import dev.casebook.source.SourceFindings;
import dev.casebook.source.SourceSnapshot;
import dev.casebook.yaml.YamlFields;
import dev.casebook.yaml.YamlLimits;
import dev.casebook.yaml.YamlNode;
import dev.casebook.yaml.YamlProblems;
import dev.casebook.yaml.YamlReader;
import dev.casebook.yaml.YamlResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@code .meta.yml} of folders: owner, services and the like for all documents below.
 *
 * @param defaults the deepest folder first
 */
record FolderDefaults(List<PlaceDefaults> defaults, List<Finding> findings) {

  static final String NAME = ".meta.yml";

  static FolderDefaults read(SourceSnapshot snapshot) {
    List<PlaceDefaults> defaults = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    snapshot.repositoryPaths().stream()
        .filter(path -> path.fileName().equals(NAME) && path.isIn(snapshot.folder()))
        .sorted(Comparator.comparing(FolderDefaults::depth).reversed())
        .forEach(path -> read(snapshot, path, defaults, findings));
    return new FolderDefaults(defaults, findings);
  }

  private static int depth(RepoPath path) {
    return path.value().split("/", -1).length;
  }

  private static void read(
      SourceSnapshot snapshot,
      RepoPath path,
      List<PlaceDefaults> defaults,
      List<Finding> findings) {
    YamlProblems problems =
        new YamlProblems(Level.ERROR, ConfigRules.UNKNOWN_KEY, ConfigRules.INVALID_VALUE);
    try {
      String text = new String(snapshot.read(path), StandardCharsets.UTF_8);
      YamlResult yaml = new YamlReader(YamlLimits.FILE).read(path, text, 0);
      yaml.findings().forEach(problems::add);
      defaults.add(defaults(yaml.root(), path, problems));
    } catch (MissingContentException e) {
      problems.add(SourceFindings.missing(path, e));
    }
    findings.addAll(problems.findings());
  }

  private static PlaceDefaults defaults(
      @Nullable YamlNode root, RepoPath path, YamlProblems problems) {
    YamlFields fields = new YamlFields(ConfigLoader.mapping(root, path, problems), problems);
    PlaceDefaults.Place place =
        new PlaceDefaults.Place(path.folder(), null, SourceLocation.file(path));
    PlaceDefaults defaults = PlaceDefaults.read(fields, place, NAME);
    fields.reportUnknown();
    return defaults;
  }
}
