package dev.casebook;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.yaml.YamlFields;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code source}: what of the repository is content.
 *
 * @param zone of times that state none; null when nobody knows it
 */
record SourceSection(RepoPath folder, List<String> excludes, @Nullable ZoneId zone) {

  static SourceSection read(YamlFields source) {
    RepoPath folder = source.parsed("folder", ConfigValues::folder);
    SourceSection section =
        new SourceSection(
            folder == null ? RepoPath.ROOT : folder,
            source.texts("exclude"),
            source.parsed("timezone", ConfigValues::zone));
    source.reportUnknown();
    return section;
  }
}
