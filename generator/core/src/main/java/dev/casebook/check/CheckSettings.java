package dev.casebook.check;

import dev.casebook.diagnostic.Level;
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
}
