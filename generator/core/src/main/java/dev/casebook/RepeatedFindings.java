package dev.casebook;

import dev.casebook.diagnostic.Finding;
import dev.casebook.yaml.YamlRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A key that many files have is a habit of the repository and no slip: one finding says so, in
 * place of hundreds.
 */
final class RepeatedFindings {

  private static final int HABIT = 10;

  private RepeatedFindings() {}

  /** The same findings, where those of one unknown key become one when there are many. */
  static List<Finding> folded(List<Finding> findings) {
    Map<String, List<Finding>> keys = new LinkedHashMap<>();
    List<Finding> kept = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.rule().equals(YamlRules.UNKNOWN_KEY)) {
        keys.computeIfAbsent(finding.message(), message -> new ArrayList<>()).add(finding);
      } else {
        kept.add(finding);
      }
    }
    keys.values().forEach(same -> kept.addAll(same.size() < HABIT ? same : List.of(one(same))));
    return kept;
  }

  private static Finding one(List<Finding> same) {
    Finding first = same.stream().sorted().findFirst().orElseThrow();
    String message = first.message() + ", here and in %d more places".formatted(same.size() - 1);
    String help =
        first.help().startsWith("did you mean")
            ? first.help()
            : "if it means a key of Casebook, say so in casebook.yml under 'content.fields'; else set"
                + " 'unknown-key: off' under 'checks'";
    return new Finding(first.rule(), first.level(), first.location(), message, "", help);
  }
}
