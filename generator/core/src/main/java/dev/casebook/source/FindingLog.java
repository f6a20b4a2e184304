package dev.casebook.source;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Collects findings, of each rule only as many as somebody would read. For one thread. */
final class FindingLog {

  private static final int MOST_PER_RULE = 100;

  private final List<Finding> findings = new ArrayList<>();
  private final Map<Rule, Integer> counts = new HashMap<>();

  void add(Finding finding) {
    add(finding.rule(), () -> finding);
  }

  /** Counts a finding, and makes it only when it will be kept. */
  void add(Rule rule, Supplier<Finding> finding) {
    if (counts.merge(rule, 1, Integer::sum) <= MOST_PER_RULE) {
      findings.add(finding.get());
    }
  }

  /** The findings in order; one more per rule tells how many there were beyond. */
  List<Finding> sorted() {
    List<Finding> all = new ArrayList<>(findings);
    counts.forEach(
        (rule, count) -> {
          if (count > MOST_PER_RULE) {
            all.add(
                Finding.of(
                    rule,
                    SourceLocation.file(RepoPath.ROOT),
                    (count - MOST_PER_RULE) + " more of these are not listed"));
          }
        });
    Collections.sort(all);
    return List.copyOf(all);
  }
}
