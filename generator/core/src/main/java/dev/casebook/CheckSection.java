package dev.casebook;

import dev.casebook.check.CheckSettings;
import dev.casebook.check.CheckSettings.FolderLevels;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.yaml.Parsed;
import dev.casebook.yaml.YamlFields;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code checks} and {@code check_folders}: how much each rule weighs, and where. */
final class CheckSection {

  private CheckSection() {}

  /**
   * The settings.
   *
   * @param rules the ids that may be named
   */
  static CheckSettings read(YamlFields root, Set<String> rules) {
    FolderLevels everywhere = levels(root.fields("checks"), RepoPath.ROOT, rules);
    List<FolderLevels> folders = root.each("check_folders", fields -> folder(fields, rules));
    return new CheckSettings(everywhere.levels(), everywhere.off(), folders);
  }

  private static @Nullable FolderLevels folder(YamlFields fields, Set<String> rules) {
    RepoPath path = fields.parsed("path", ConfigValues::folder);
    FolderLevels found = levels(fields.fields("rules"), path == null ? RepoPath.ROOT : path, rules);
    return path == null ? null : found;
  }

  private static FolderLevels levels(YamlFields checks, RepoPath folder, Set<String> rules) {
    Map<String, Level> levels = new HashMap<>();
    Set<String> off = new HashSet<>();
    for (String rule : rules) {
      Optional<Level> weight = checks.parsed(rule, CheckSection::weight);
      if (weight == null) {
        continue;
      }
      weight.ifPresentOrElse(level -> levels.put(rule, level), () -> off.add(rule));
    }
    checks.reportUnknown("each rule has a page in generator/docs/checks");
    return new FolderLevels(folder, levels, off);
  }

  /** A level; empty for {@code off}. */
  private static Parsed<Optional<Level>> weight(String text) {
    String label = text.toLowerCase(Locale.ROOT);
    if (label.equals("off")) {
      return Parsed.of(Optional.empty());
    }
    return Stream.of(Level.values())
        .filter(level -> level.label().equals(label))
        .findFirst()
        .map(level -> Parsed.of(Optional.of(level)))
        .orElseGet(
            () -> Parsed.problem("is not a level", "write one of: off, info, warning, error"));
  }
}
