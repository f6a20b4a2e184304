package dev.casebook.cli;

import dev.casebook.Baseline;
import dev.casebook.Casebook;
import dev.casebook.CheckScope;
import dev.casebook.ReviewedChange;
import dev.casebook.check.CheckReport;
import dev.casebook.diagnostic.FindingFormat;
import dev.casebook.diagnostic.FindingFormatter;
import dev.casebook.report.ChangeReport;
import dev.casebook.write.TextFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads and checks everything, and writes nothing. */
@Command(
    name = "check",
    description = "Read everything and report what is wrong, without writing a site.")
final class CheckCommand implements Callable<Integer> {

  /** Where a step of GitHub Actions puts what is shown on the page of the run. */
  private static final String GITHUB_SUMMARY = "GITHUB_STEP_SUMMARY";

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private SharedOptions shared = new SharedOptions();

  @Mixin private FixOptions fixing = new FixOptions();

  @Mixin private LinkOptions links = new LinkOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: human).")
  private FindingFormat format = FindingFormat.HUMAN;

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
      links.apply(session.casebook(), terminal.environment());
      CheckReport all = session.casebook().check(enforceFreshness);
      if (writeBaseline != null) {
        TextFiles.write(writeBaseline, Baseline.text(all));
      }
      CheckReport scoped = new CheckScope(enforceFreshness, since, baseline).of(session.casebook());
      session.done();
      int old =
          (int) all.findings().stream().filter(each -> !scoped.findings().contains(each)).count();
      CheckReport found = fixing.apply(terminal, session.casebook(), scoped);
      if (!fixing.isDryRun()) {
        terminal.out().print(formatter(session).format(found.findings()));
      }
      summaries(session.casebook(), found, old);
      if (!shared.quiet) {
        int documents = session.casebook().read().catalog().documents().size();
        terminal.note(Summary.count(documents, "document", "documents") + ": " + found.summary());
        if (old > 0) {
          terminal.note(Summary.count(old, "older finding", "older findings") + " left alone");
        }
        boolean isPipeline =
            format != FindingFormat.HUMAN || terminal.environment().containsKey("CI");
        if (isPipeline && !found.findings().isEmpty()) {
          terminal.note("to repeat: " + Repetition.of(arguments()));
        }
      }
      return failOn.exitCode(found);
    }
  }

  private List<String> arguments() {
    return spec.root().commandLine().getParseResult().originalArgs();
  }

  private void summaries(Casebook casebook, CheckReport found, int old) {
    String summary = terminal.environment().getOrDefault(GITHUB_SUMMARY, "");
    boolean summarised = format == FindingFormat.GITHUB && !summary.isEmpty();
    if (report == null && !summarised) {
      return;
    }
    ChangeReport change =
        ReviewedChange.of(casebook, found, since, old, Repetition.of(arguments()));
    if (report != null) {
      TextFiles.write(report, change.text(ChangeReport.COMMENT));
    }
    if (summarised) {
      TextFiles.append(Path.of(summary), change.text(ChangeReport.STEP_SUMMARY));
    }
  }

  private FindingFormatter formatter(Session session) {
    return format.formatter(
        new FindingFormat.Surroundings(
            session.casebook().lines(),
            shared.palette(terminal.outPalette()),
            Version.number(),
            failOn.level()));
  }
}
