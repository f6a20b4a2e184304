package dev.casebook.cli;

import dev.casebook.Baseline;
import dev.casebook.Casebook;
import dev.casebook.check.CheckReport;
import dev.casebook.diagnostic.FindingFormatter;
import dev.casebook.diagnostic.GitHubFormatter;
import dev.casebook.diagnostic.GitLabFormatter;
import dev.casebook.diagnostic.HumanFormatter;
import dev.casebook.diagnostic.JUnitFormatter;
import dev.casebook.diagnostic.JsonFormatter;
import dev.casebook.diagnostic.LineFormatter;
import dev.casebook.diagnostic.MarkdownFormatter;
import dev.casebook.diagnostic.SarifFormatter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads and checks everything, and writes nothing. */
@Command(
    name = "check",
    description = "Read everything and report what is wrong, without writing a site.")
final class CheckCommand implements Callable<Integer> {

  /** How findings are printed. */
  enum Format {
    HUMAN,
    LINE,
    JSON,
    SARIF,
    GITHUB,
    GITLAB,
    JUNIT;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where a step of GitHub Actions puts what is shown on the page of the run. */
  private static final String GITHUB_SUMMARY = "GITHUB_STEP_SUMMARY";

  private final Terminal terminal;

  @Mixin private SharedOptions shared = new SharedOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: human).")
  private Format format = Format.HUMAN;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description = "The level that fails: ${COMPLETION-CANDIDATES} (default: error).")
  private FailOn failOn = FailOn.ERROR;

  @Option(
      names = "--ratchet-from",
      paramLabel = "REV",
      description = "Only what the change since REV touches is shown and can fail.")
  private @Nullable String since;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Leave out the findings that this file knows.")
  private @Nullable Path baseline;

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE",
      description = "Write all findings of now as such a file.")
  private @Nullable Path writeBaseline;

  @Option(names = "--enforce-freshness", description = "What is out of date is an error.")
  private boolean enforceFreshness;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write a summary in Markdown too, for a comment or the summary of a pipeline.")
  private @Nullable Path report;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Session session = Session.open(terminal, shared, BuildOptions.DEFAULTS)) {
      CheckReport all = session.casebook().check(enforceFreshness);
      CheckReport found = chosen(session.casebook(), all);
      session.done();
      terminal.out().print(formatter(session).format(found.findings()));
      summaries(found);
      if (!shared.quiet) {
        int documents = session.casebook().read().catalog().documents().size();
        terminal.note(Summary.count(documents, "document", "documents") + ": " + found.summary());
        int old = all.findings().size() - found.findings().size();
        if (old > 0) {
          terminal.note(Summary.count(old, "older finding", "older findings") + " left alone");
        }
      }
      return failOn.exitCode(found);
    }
  }

  /** What the change has to answer for, without what the baseline knows. */
  private CheckReport chosen(Casebook casebook, CheckReport all) {
    if (writeBaseline != null) {
      TextFiles.write(writeBaseline, Baseline.text(all));
    }
    CheckReport touched = since == null ? all : casebook.ratchet(since, enforceFreshness).report();
    return baseline == null ? touched : Baseline.read(baseline).without(touched);
  }

  private void summaries(CheckReport found) {
    String text = new MarkdownFormatter().format(found.findings());
    if (report != null) {
      TextFiles.write(report, text);
    }
    String summary = terminal.environment().getOrDefault(GITHUB_SUMMARY, "");
    if (format == Format.GITHUB && !summary.isEmpty()) {
      TextFiles.append(Path.of(summary), text);
    }
  }

  private FindingFormatter formatter(Session session) {
    return switch (format) {
      case HUMAN ->
          new HumanFormatter(session.casebook().lines(), shared.palette(terminal.outPalette()));
      case LINE -> new LineFormatter();
      case JSON -> new JsonFormatter();
      case SARIF -> new SarifFormatter(Version.number());
      case GITHUB -> new GitHubFormatter();
      case GITLAB -> new GitLabFormatter();
      case JUNIT -> new JUnitFormatter(failOn.level());
    };
  }
}
