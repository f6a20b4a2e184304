package dev.casebook.report;

import dev.casebook.check.CheckReport;
import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.MarkdownText;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.ActionItem;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Owner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a change means, for the people who review it: the incidents that it tells of, drawn and with
 * others like them, what is wrong, and which documents it makes fresh or contradicts. Everything
 * that comes from content is text, never markup.
 *
 * @param left how many findings are older than the change
 * @param command that repeats the check
 */
public record ChangeReport(
    CheckReport report,
    int left,
    List<ChangedIncident> incidents,
    List<FreshnessChange> freshness,
    String command,
    Instant asOf) {

  /** Begins each report, so that a pipeline finds its own comment again. */
  public static final String MARK = "<!-- casebook-report -->";

  /** What a comment of GitHub may have, in characters. */
  public static final int COMMENT = 65_536;

  /** In bytes: the summary of a step of GitHub may have 1 MiB, with what others wrote. */
  public static final int STEP_SUMMARY = 512 * 1024;

  private static final int MOST_INCIDENTS = 5;
  private static final int MOST_ACTIONS = 3;
  private static final int MOST_CHANGES = 50;

  /** Room for the sentence that tells how many rows are left out, and the command. */
  private static final int RESERVE = 1_000;

  public ChangeReport {
    incidents = List.copyOf(incidents);
    freshness = List.copyOf(freshness);
  }

  /**
   * The text; findings that do not fit are counted.
   *
   * @param most how many bytes in UTF-8 it may have, and so at most as many characters
   */
  public String text(int most) {
    List<String> parts = new ArrayList<>();
    parts.add(MARK + "\n## Casebook\n\n" + counts() + "\n");
    incidents.stream().limit(MOST_INCIDENTS).map(this::incident).forEach(parts::add);
    if (incidents.size() > MOST_INCIDENTS) {
      parts.add("\nand %d more incidents.\n".formatted(incidents.size() - MOST_INCIDENTS));
    }
    if (!freshness.isEmpty()) {
      parts.add(freshnessTable());
    }
    String end = "\nTo repeat: `" + MarkdownText.code(command) + "`\n";
    int room = most - RESERVE - bytes(end);
    StringBuilder text = new StringBuilder();
    for (String part : parts) {
      if (bytes(text.toString()) + bytes(part) <= room) {
        text.append(part);
      }
    }
    findings(text, room);
    return text.append(end).toString();
  }

  private static int bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
  }

  private String counts() {
    String old =
        left == 0 ? "" : " %d older finding%s left alone.".formatted(left, left == 1 ? "" : "s");
    return report.findings().isEmpty()
        ? "No findings." + old
        : "**" + report.summary() + "**." + old;
  }

  private String incident(ChangedIncident changed) {
    IncidentRecord record = changed.record();
    StringBuilder text = new StringBuilder("\n### ").append(MarkdownText.plain(record.title()));
    String severity = record.facts().severity() == null ? "" : record.facts().severity() + ", ";
    text.append("\n\n")
        .append(MarkdownText.plain(record.id()))
        .append(", ")
        .append(MarkdownText.plain(severity + record.main().path()))
        .append("\n\n```text\n");
    IncidentDrawing.of(record, asOf).forEach(line -> text.append(line).append('\n'));
    text.append("```\n");
    if (!changed.similar().isEmpty()) {
      text.append("\nPast incidents like it:\n\n");
      changed.similar().forEach(each -> text.append(similar(each)));
    }
    return text.toString();
  }

  private static String similar(ChangedIncident.Similar similar) {
    IncidentRecord record = similar.record();
    StringBuilder text =
        new StringBuilder("- ")
            .append(MarkdownText.plain(record.id() + " " + record.title()))
            .append(" (both: ")
            .append(MarkdownText.plain(String.join(", ", similar.words())))
            .append(")\n");
    record.facts().actions().stream()
        .filter(action -> action.state() == ActionItem.State.OPEN)
        .limit(MOST_ACTIONS)
        .forEach(action -> text.append("  - still open: ").append(action(action)).append('\n'));
    return text.toString();
  }

  private static String action(ActionItem action) {
    Owner owner = action.owner();
    String who = owner == null ? "" : " (" + owner.id() + ")";
    return MarkdownText.plain(action.title() + who);
  }

  private String freshnessTable() {
    String rows =
        freshness.stream()
            .limit(MOST_CHANGES)
            .map(
                each ->
                    "| %s | %s | **%s** | %s |\n"
                        .formatted(
                            MarkdownText.plain(each.path().value()),
                            each.before(),
                            each.after(),
                            MarkdownText.plain(each.evidence())))
            .collect(Collectors.joining());
    int more = freshness.size() - MOST_CHANGES;
    return "\n### Freshness\n\n| document | before | with this change | evidence |\n"
        + "| --- | --- | --- | --- |\n"
        + rows
        + (more > 0 ? "\nand " + more + " more.\n" : "");
  }

  private void findings(StringBuilder text, int room) {
    List<Finding> worstFirst = new ArrayList<>(report.findings());
    if (worstFirst.isEmpty()) {
      return;
    }
    worstFirst.sort(Comparator.comparing(Finding::level).reversed());
    text.append("\n### Findings\n\n| where | what | way out |\n| --- | --- | --- |\n");
    int used = bytes(text.toString());
    int shown = 0;
    for (Finding finding : worstFirst) {
      String row = row(finding);
      used += bytes(row);
      if (used > room) {
        break;
      }
      text.append(row);
      shown++;
    }
    if (shown < worstFirst.size()) {
      text.append("\nand ").append(worstFirst.size() - shown).append(" more.\n");
    }
  }

  private static String row(Finding finding) {
    SourceLocation at = finding.location();
    String line = at.line() == 0 ? "" : ":" + at.line();
    Level level = finding.level();
    return "| %s | **%s** %s (%s) | %s |\n"
        .formatted(
            MarkdownText.plain(at.path() + line),
            level.label().toLowerCase(Locale.ROOT),
            MarkdownText.plain(finding.message()),
            finding.rule().id(),
            MarkdownText.plain(finding.help()));
  }
}
