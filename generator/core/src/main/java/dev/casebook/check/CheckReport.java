package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everything that was found by all stages and checks, weighed by the configuration.
 *
 * @param findings sorted, each once, without those of rules that are off
 */
public record CheckReport(List<Finding> findings) {

  public CheckReport {
    findings = findings.stream().sorted().distinct().toList();
  }

  /** Weighs findings: levels of the configuration, rules that are off left out. */
  public static CheckReport of(Collection<Finding> found, CheckSettings settings) {
    return new CheckReport(
        found.stream().flatMap(finding -> settings.weigh(finding).stream()).toList());
  }

  public int count(Level level) {
    return (int) findings.stream().filter(finding -> finding.level() == level).count();
  }

  /** The highest level found; empty when there is no finding. */
  public Optional<Level> worst() {
    return findings.stream().map(Finding::level).max(Comparator.naturalOrder());
  }

  /** Whether a finding is at or above a level. */
  public boolean reaches(Level level) {
    return worst().filter(worst -> worst.compareTo(level) >= 0).isPresent();
  }

  /** {@code 1 error, 12 warnings}, {@code nothing found}. */
  public String summary() {
    List<String> parts = new ArrayList<>();
    for (Level level : List.of(Level.ERROR, Level.WARNING, Level.INFO)) {
      int number = count(level);
      if (number > 0) {
        parts.add(number + " " + word(level) + (number == 1 ? "" : "s"));
      }
    }
    return parts.isEmpty() ? "nothing found" : String.join(", ", parts);
  }

  private static String word(Level level) {
    return switch (level) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }
}
