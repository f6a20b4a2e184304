package dev.casebook.yaml;

import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import java.util.List;

/** What can be wrong with YAML and its values. */
public final class YamlRules {

  public static final Rule SYNTAX =
      new Rule("yaml-syntax", Level.ERROR, "YAML that cannot be read");
  public static final Rule FEATURE =
      new Rule("yaml-feature", Level.ERROR, "YAML uses a feature that Casebook refuses");
  public static final Rule LIMIT = new Rule("yaml-limit", Level.ERROR, "YAML exceeds a limit");
  public static final Rule DUPLICATE_KEY =
      new Rule("duplicate-key", Level.ERROR, "A key stands twice in one mapping");
  public static final Rule CHARACTER =
      new Rule("invalid-character", Level.ERROR, "A character that text may not hold");

  public static final Rule UNKNOWN_KEY =
      new Rule("unknown-key", Level.WARNING, "A key that Casebook does not know");
  public static final Rule UNREADABLE_VALUE =
      new Rule("unreadable-value", Level.ERROR, "A value that cannot be read");

  private YamlRules() {}

  public static List<Rule> all() {
    return List.of(SYNTAX, FEATURE, LIMIT, DUPLICATE_KEY, CHARACTER, UNKNOWN_KEY, UNREADABLE_VALUE);
  }
}
