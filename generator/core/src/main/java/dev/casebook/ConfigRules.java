package dev.casebook;

import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import java.util.List;

/** What can be wrong in {@code casebook.yml}. */
final class ConfigRules {

  static final Rule UNKNOWN_KEY =
      new Rule("unknown-config-key", Level.WARNING, "casebook.yml has a key that nothing reads");
  static final Rule INVALID_VALUE =
      new Rule("invalid-config-value", Level.ERROR, "casebook.yml has a value that cannot be used");

  static final Rule UNUSED_MAPPING =
      new Rule("unused-mapping", Level.INFO, "casebook.yml explains something that nothing uses");

  private ConfigRules() {}

  static List<Rule> all() {
    return List.of(UNKNOWN_KEY, INVALID_VALUE, UNUSED_MAPPING);
  }
}
