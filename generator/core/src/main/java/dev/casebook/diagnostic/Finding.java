package dev.casebook.diagnostic;

import java.util.Comparator;

/**
 * Something wrong in the content: which rule, how bad, where, what, and the way out.
 *
 * @param message one line, no final full stop
 * @param label what the caret points at, in words; may be empty
 * @param help the way out; may be empty
 */
public record Finding(
    Rule rule, Level level, SourceLocation location, String message, String label, String help)
    implements Comparable<Finding> {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::location)
          .thenComparing(finding -> finding.rule().id())
          .thenComparing(Finding::message);

  /** A finding at the rule's own level. */
  public static Finding of(Rule rule, SourceLocation location, String message) {
    return new Finding(rule, rule.level(), location, message, "", "");
  }

  public Finding withLabel(String label) {
    return new Finding(rule, level, location, message, label, help);
  }

  public Finding withHelp(String help) {
    return new Finding(rule, level, location, message, label, help);
  }

  public Finding withLevel(Level level) {
    return new Finding(rule, level, location, message, label, help);
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
