package dev.casebook.diagnostic;

import java.util.List;

/**
 * One line per finding, for editors and scripts: {@code path:line:column: level[rule]: message}.
 */
public final class LineFormatter implements FindingFormatter {

  @Override
  public String format(List<Finding> findings) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : findings) {
      text.append(TerminalText.escape(finding.location().toString()))
          .append(": ")
          .append(finding.level().label())
          .append('[')
          .append(finding.rule().id())
          .append("]: ")
          .append(TerminalText.escape(finding.message()))
          .append('\n');
    }
    return text.toString();
  }
}
