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
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param highest the level that no finding exceeds: the front matter of other tools was not
   *     written for us
   */
  public YamlProblems(Level highest) {
    this.highest = highest;
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
