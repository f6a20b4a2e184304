package dev.casebook.yaml;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with the values of one file. */
public final class YamlProblems {

  private final Level highest;
  private final Rule unknownKey;
  private final Rule unreadableValue;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * Problems of front matter.
   *
   * @param highest the level that no finding exceeds: the front matter of other tools was not
   *     written for us
   */
  public YamlProblems(Level highest) {
    this(highest, YamlRules.UNKNOWN_KEY, YamlRules.UNREADABLE_VALUE);
  }

  /** Problems of another file, which has rules of its own. */
  public YamlProblems(Level highest, Rule unknownKey, Rule unreadableValue) {
    this.highest = highest;
    this.unknownKey = unknownKey;
    this.unreadableValue = unreadableValue;
  }

  Rule unknownKey() {
    return unknownKey;
  }

  Rule unreadableValue() {
    return unreadableValue;
  }

  public void add(Finding finding) {
    findings.add(finding.level().compareTo(highest) > 0 ? finding.withLevel(highest) : finding);
  }

  void add(Rule rule, SourceLocation at, String message, String help) {
    add(Finding.of(rule, at, message).withHelp(help));
  }

  public List<Finding> findings() {
    return List.copyOf(findings);
  }
}
