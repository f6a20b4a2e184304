package dev.casebook.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one section of CODEOWNERS, of which the last that matches wins. Patterns without
 * wildcards, which are nearly all, are looked up and not tried one by one.
 */
final class OwnerRules {

  /** One line. */
  record OwnerRule(int line, String text, OwnerPattern pattern, List<String> owners) {}

  private final List<OwnerRule> rules = new ArrayList<>();

  /** The last rule for exactly this path, and for what lies below this folder. */
  private final Map<String, Integer> self = new HashMap<>();

  private final Map<String, Integer> below = new HashMap<>();

  /** The rules that must be tried. */
  private final List<Integer> wild = new ArrayList<>();

  private final List<OwnerRule> exclusions = new ArrayList<>();

  void add(OwnerRule rule) {
    int index = rules.size();
    rules.add(rule);
    @Nullable String path = rule.pattern().path();
    if (path == null) {
      wild.add(index);
      return;
    }
    if (rule.pattern().reach() != OwnerPattern.Reach.BELOW) {
      self.put(path, index);
    }
    if (rule.pattern().reach() != OwnerPattern.Reach.SELF) {
      below.put(path, index);
    }
  }

  /** Adds a rule whose paths belong to nobody in this section, wherever it stands. */
  void exclude(OwnerRule rule) {
    exclusions.add(rule);
  }

  /** The last rule that matches the path. */
  Optional<OwnerRule> last(String path) {
    if (exclusions.stream().anyMatch(rule -> rule.pattern().matches(path))) {
      return Optional.empty();
    }
    int best = last(self, path);
    for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      best = Math.max(best, last(below, path.substring(0, slash)));
    }
    for (int i = wild.size() - 1; i >= 0 && wild.get(i) > best; i--) {
      if (rules.get(wild.get(i)).pattern().matches(path)) {
        best = wild.get(i);
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(rules.get(best));
  }

  private static int last(Map<String, Integer> index, String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return Math.max(index.getOrDefault(path, -1), index.getOrDefault("**/" + name, -1));
  }
}
