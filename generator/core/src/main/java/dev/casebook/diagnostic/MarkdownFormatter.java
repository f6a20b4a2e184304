package dev.casebook.diagnostic;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Findings as Markdown for the summary of a pipeline step or a comment: counts, then a table, the
 * worst first. Everything that comes from content is text, never markup.
 */
public final class MarkdownFormatter implements FindingFormatter {

  /** Longer tables are no summary. */
  private static final int ROWS = 200;

  /** In bytes of UTF-8: the summary of a step of GitHub may have 1 MiB, with what others wrote. */
  private static final int BUDGET = 512 * 1024;

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
    List<Finding> worstFirst =
        findings.stream().sorted(Comparator.comparing(Finding::level).reversed()).toList();
    int shown = rows(worstFirst, text);
    if (findings.size() > shown) {
      text.append("\nand ").append(findings.size() - shown).append(" more.\n");
    }
    return text.toString();
  }

  /** Adds as many rows as fit; returns how many. */
  private static int rows(List<Finding> findings, StringBuilder text) {
    int bytes = 0;
    int shown = 0;
    for (Finding finding : findings) {
      StringBuilder row = new StringBuilder();
      row(finding, row);
      bytes += row.toString().getBytes(StandardCharsets.UTF_8).length;
      if (shown == ROWS || bytes > BUDGET) {
        break;
      }
      text.append(row);
      shown++;
    }
    return shown;
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
