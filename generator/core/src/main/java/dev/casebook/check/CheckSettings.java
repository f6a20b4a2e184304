package dev.casebook.check;

import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much each rule weighs, by its id.
 *
 * @param levels instead of the rule's own level
 * @param off rules that report nothing
 */
public record CheckSettings(Map<String, Level> levels, Set<String> off) {

  public static final CheckSettings DEFAULTS = new CheckSettings(Map.of(), Set.of());

  public CheckSettings {
    levels = Map.copyOf(levels);
    off = Set.copyOf(off);
  }

  /** The same settings in which some rules have another level, unless they are off. */
  public CheckSettings raised(List<Rule> rules, Level level) {
    Map<String, Level> raised = new HashMap<>(levels);
    rules.forEach(rule -> raised.put(rule.id(), level));
    return new CheckSettings(raised, off);
  }
}
