package dev.casebook.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  /** How many rules must be tried for each path. */
  int wildCount() {
    return wild.size() + exclusions.size();
  }

  /** Whether a rule would have to be tried for each path. */
  static boolean isWild(OwnerPattern pattern) {
    return !pattern.everything() && key(pattern).isEmpty();
  }

  void add(OwnerRule rule) {
    int index = rules.size();
    rules.add(rule);
    Optional<String> key = key(rule.pattern());
    if (rule.pattern().everything() || key.isEmpty()) {
      wild.add(index);
      return;
    }
    if (rule.pattern().reach() != OwnerPattern.Reach.BELOW) {
      self.put(key.get(), index);
    }
    if (rule.pattern().reach() != OwnerPattern.Reach.SELF) {
      below.put(key.get(), index);
    }
  }

  /** Adds a rule whose paths belong to nobody in this section, wherever it stands. */
  void exclude(OwnerRule rule) {
    exclusions.add(rule);
  }

  /** A path as it stands, or {@code **}{@code /} and a name; empty when there is a wildcard. */
  private static Optional<String> key(OwnerPattern pattern) {
    String text = pattern.glob().toString();
    if (!text.startsWith("**/")) {
      return pattern.glob().literal();
    }
    String name = text.substring(3);
    return name.indexOf('/') >= 0
        ? Optional.empty()
        : Glob.of(name).literal().map(literal -> "**/" + literal);
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
