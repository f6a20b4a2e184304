package dev.casebook.cli;

import dev.casebook.check.CheckReport;
import dev.casebook.diagnostic.HumanFormatter;
import dev.casebook.write.DirectorySiteWriter;
import dev.casebook.write.WriteSummary;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads, checks, and writes the site. */
@Command(name = "build", description = "Read everything, check it, and write the site.")
final class BuildCommand implements Callable<Integer> {

  /** How statistics are printed. */
  enum Format {
    HUMAN,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Terminal terminal;

  @Mixin private SharedOptions shared = new SharedOptions();
  @Mixin private BuildOptions build = new BuildOptions();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "The folder to write (default: casebook-site).")
  private Path output = Path.of("casebook-site");

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description = "The level that fails: ${COMPLETION-CANDIDATES} (default: error).")
  private FailOn failOn = FailOn.ERROR;

  @Option(names = "--stats", description = "Print counts, seconds and memory.")
  private boolean stats;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "Of --stats: ${COMPLETION-CANDIDATES} (default: human).")
  private Format format = Format.HUMAN;

  BuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Session session = Session.open(terminal, shared, build)) {
      DirectorySiteWriter writer =
          new DirectorySiteWriter(output, List.of(Path.of(shared.source)), build.threads());
      WriteSummary written = session.casebook().build(writer);
      CheckReport report = session.casebook().check(false);
      session.done();
      tell(session, report, written);
      return failOn.exitCode(report);
    }
  }

  private void tell(Session session, CheckReport report, WriteSummary written) {
    HumanFormatter formatter =
        new HumanFormatter(session.casebook().lines(), shared.palette(terminal.errPalette()));
    terminal
        .err()
        .print(
            formatter.format(
                report.findings().stream()
                    .filter(finding -> finding.level().compareTo(failOn.level()) >= 0)
                    .toList()));
    if (!shared.quiet) {
      terminal.note(
          "%s in %s, %s written; %s"
              .formatted(
                  Summary.count(written.written() + written.unchanged(), "file", "files"),
                  output,
                  written.written(),
                  report.summary()));
    }
    if (stats) {
      Statistics statistics = Statistics.of(session.casebook(), report, written);
      terminal.out().print(format == Format.JSON ? statistics.json() : statistics.text());
    }
  }
}
