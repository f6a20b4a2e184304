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

  /**
   * One line.
   *
   * @param text its pattern
   * @param everything whether it matches whatever there is
   */
  record OwnerRule(int line, String text, boolean everything, List<String> owners) {}

  /** A rule that must be tried. */
  private record Wild(OwnerPattern pattern, OwnerRule rule) {}

  private final String section;

  /** The last rule for exactly this path, or for {@code **}{@code /} and this name. */
  private final Map<String, OwnerRule> self = new HashMap<>();

  /** The last rule for what lies below this folder. */
  private final Map<String, OwnerRule> below = new HashMap<>();

  private final List<Wild> wild = new ArrayList<>();

  private final List<OwnerPattern> exclusions = new ArrayList<>();

  /**
   * No rules yet.
   *
   * @param section its name as it was first written; empty for the lines before any section
   */
  OwnerRules(String section) {
    this.section = section;
  }

  String section() {
    return section;
  }

  /** Adds a rule; its line comes after those of all others. */
  void add(OwnerPattern pattern, OwnerRule rule) {
    @Nullable String path = pattern.path();
    if (path == null) {
      wild.add(new Wild(pattern, rule));
      return;
    }
    if (pattern.reach() != OwnerPattern.Reach.BELOW) {
      self.put(path, rule);
    }
    if (pattern.reach() != OwnerPattern.Reach.SELF) {
      below.put(path, rule);
    }
  }

  /** Says that what the pattern matches belongs to nobody in this section. */
  void exclude(OwnerPattern pattern) {
    exclusions.add(pattern);
  }

  /** The last rule that matches the path. */
  Optional<OwnerRule> last(String path) {
    if (exclusions.stream().anyMatch(pattern -> pattern.matches(path))) {
      return Optional.empty();
    }
    @Nullable OwnerRule best = later(null, self, path);
    for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      best = later(best, below, path.substring(0, slash));
    }
    for (int i = wild.size() - 1; i >= 0; i--) {
      OwnerRule rule = wild.get(i).rule();
      if (best != null && best.line() > rule.line()) {
        break;
      }
      if (wild.get(i).pattern().matches(path)) {
        return Optional.of(rule);
      }
    }
    return Optional.ofNullable(best);
  }

  private static @Nullable OwnerRule later(
      @Nullable OwnerRule best, Map<String, OwnerRule> rules, String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return later(later(best, rules.get(path)), rules.get("**/" + name));
  }

  private static @Nullable OwnerRule later(@Nullable OwnerRule one, @Nullable OwnerRule other) {
    return one == null || (other != null && other.line() > one.line()) ? other : one;
  }
}
