package dev.casebook.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Findings as commands of GitHub Actions, which shows them beside the changed lines. It shows ten
 * of each level per step, so the first ten of each are given, the worst level first, and a notice
 * tells how many more there are.
 */
public final class GitHubFormatter implements FindingFormatter {

  private static final int SHOWN = 10;

  @Override
  public String format(List<Finding> findings) {
    StringBuilder text = new StringBuilder();
    Map<Level, Integer> counts = new EnumMap<>(Level.class);
    List<Finding> worstFirst = new ArrayList<>(findings);
    worstFirst.sort(Comparator.comparing(Finding::level).reversed());
    for (Finding finding : worstFirst) {
      if (counts.merge(finding.level(), 1, Integer::sum) <= SHOWN) {
        command(finding, text);
      }
    }
    int more = counts.values().stream().mapToInt(count -> Math.max(0, count - SHOWN)).sum();
    if (more > 0) {
      text.append("and ").append(more).append(" more: see the summary of this step\n");
    }
    return text.toString();
  }

  private static void command(Finding finding, StringBuilder text) {
    SourceLocation at = finding.location();
    text.append("::")
        .append(finding.level() == Level.INFO ? "notice" : finding.level().label())
        .append(" file=")
        .append(property(at.path().value()));
    if (at.line() > 0) {
      text.append(",line=").append(at.line()).append(",col=").append(at.column());
      if (at.endColumn() > at.column()) {
        text.append(",endColumn=").append(at.endColumn());
      }
    }
    String help = finding.help().isEmpty() ? "" : "\n" + finding.help();
    text.append(",title=")
        .append(property(finding.rule().id()))
        .append("::")
        .append(data(finding.message() + help))
        .append('\n');
  }

  private static String data(String text) {
    return TerminalText.escape(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"));
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
