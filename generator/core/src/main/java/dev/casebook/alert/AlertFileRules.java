package dev.casebook.alert;

import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import java.util.List;

/** The rules of this package. */
public final class AlertFileRules {

  public static final Rule UNREADABLE_ALERTS =
      new Rule("unreadable-alerts", Level.WARNING, "A file of alert rules cannot be read as YAML");

  private AlertFileRules() {}

  public static List<Rule> all() {
    return List.of(UNREADABLE_ALERTS);
  }
}
