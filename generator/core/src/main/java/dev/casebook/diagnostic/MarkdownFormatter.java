package dev.casebook.diagnostic;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Findings as Markdown for the summary of a pipeline step or a comment: counts, then a table, the
 * worst first. Everything that comes from content is text, never markup.
 */
public final class MarkdownFormatter implements FindingFormatter {

  /** Longer tables are no summary; a step of GitHub may have 1 MiB. */
  private static final int ROWS = 200;

  private static final int LONGEST = 300;

  @Override
  public String format(List<Finding> findings) {
    StringBuilder text = new StringBuilder("## Casebook\n\n");
    if (findings.isEmpty()) {
      return text.append("No findings.\n").toString();
    }
    String counts =
        String.join(
            ", ",
            Stream.of(Level.ERROR, Level.WARNING, Level.INFO)
                .map(level -> count(findings, level))
                .filter(count -> !count.isEmpty())
                .toList());
    text.append(counts).append(".\n\n| where | what | way out |\n| --- | --- | --- |\n");
    findings.stream()
        .sorted(Comparator.comparing(Finding::level).reversed())
        .limit(ROWS)
        .forEach(finding -> row(finding, text));
    if (findings.size() > ROWS) {
      text.append("\nand ").append(findings.size() - ROWS).append(" more.\n");
    }
    return text.toString();
  }

  private static String count(List<Finding> findings, Level level) {
    long count = findings.stream().filter(finding -> finding.level() == level).count();
    String name = level == Level.INFO ? "note" : level.label();
    return count == 0 ? "" : "%d %s%s".formatted(count, name, count == 1 ? "" : "s");
  }

  private static void row(Finding finding, StringBuilder text) {
    SourceLocation at = finding.location();
    String line = at.line() == 0 ? "" : ":" + at.line();
    text.append("| ")
        .append(plain(at.path() + line))
        .append(" | **")
        .append(finding.level().label().toLowerCase(Locale.ROOT))
        .append("** ")
        .append(plain(finding.message()))
        .append(" (")
        .append(finding.rule().id())
        .append(") | ")
        .append(plain(finding.help()))
        .append(" |\n");
  }

  /** Text that Markdown shows as it is: every character of punctuation is escaped or an entity. */
  static String plain(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    StringBuilder plain = new StringBuilder();
    TerminalText.escape(cut)
        .codePoints()
        .forEach(
            each -> {
              switch (each) {
                case '&' -> plain.append("&amp;");
                case '<' -> plain.append("&lt;");
                case '>' -> plain.append("&gt;");
                case '@' -> plain.append("&#64;");
                case '\n', '\r' -> plain.append(' ');
                case '\\', '`', '*', '_', '{', '}', '[', ']', '(', ')', '#', '+', '!', '|', '~' ->
                    plain.append('\\').appendCodePoint(each);
                case ':' -> plain.append("&#58;");
                default -> plain.appendCodePoint(each);
              }
            });
    return plain.toString();
  }
}
