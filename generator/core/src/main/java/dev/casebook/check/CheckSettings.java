package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.Rule;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How much each rule weighs, by its id.
 *
 * @param levels instead of the rule's own level
 * @param off rules that report nothing
 * @param folders folders in which some rules weigh otherwise; the innermost one decides
 */
public record CheckSettings(
    Map<String, Level> levels, Set<String> off, List<FolderLevels> folders) {

  public static final CheckSettings DEFAULTS = new CheckSettings(Map.of(), Set.of(), List.of());

  /** How much rules weigh below one folder. */
  public record FolderLevels(RepoPath folder, Map<String, Level> levels, Set<String> off) {
    public FolderLevels {
      levels = Map.copyOf(levels);
      off = Set.copyOf(off);
    }

    private boolean speaksOf(Finding finding) {
      String rule = finding.rule().id();
      return finding.location().path().isIn(folder)
          && (levels.containsKey(rule) || off.contains(rule));
    }
  }

  public CheckSettings {
    levels = Map.copyOf(levels);
    off = Set.copyOf(off);
    folders =
        folders.stream()
            .sorted(Comparator.comparing((FolderLevels each) -> each.folder().value().length()))
            .toList();
  }

  /** A finding at the level that it has here; empty when its rule is off here. */
  Optional<Finding> weigh(Finding finding) {
    String rule = finding.rule().id();
    Set<String> silent = off;
    Map<String, Level> known = levels;
    for (FolderLevels each : folders) {
      if (each.speaksOf(finding)) {
        silent = each.off();
        known = each.levels();
      }
    }
    if (silent.contains(rule)) {
      return Optional.empty();
    }
    Level level = known.get(rule);
    if (level == null) {
      return finding.rule().isOff() ? Optional.empty() : Optional.of(finding);
    }
    return Optional.of(finding.withLevel(level));
  }

  /** The same settings in which some rules have another level, unless they are off. */
  public CheckSettings raised(List<Rule> rules, Level level) {
    Map<String, Level> raised = new HashMap<>(levels);
    rules.forEach(rule -> raised.put(rule.id(), level));
    return new CheckSettings(raised, off, folders);
  }
}
