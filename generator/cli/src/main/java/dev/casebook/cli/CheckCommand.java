package dev.casebook.cli;

import dev.casebook.check.CheckReport;
import dev.casebook.diagnostic.FindingFormatter;
import dev.casebook.diagnostic.HumanFormatter;
import dev.casebook.diagnostic.JsonFormatter;
import dev.casebook.diagnostic.LineFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
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
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

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

  @Option(names = "--enforce-freshness", description = "What is out of date is an error.")
  private boolean enforceFreshness;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Session session = Session.open(terminal, shared, BuildOptions.DEFAULTS)) {
      CheckReport report = session.casebook().check(enforceFreshness);
      session.done();
      terminal.out().print(formatter(session).format(report.findings()));
      if (!shared.quiet) {
        int documents = session.casebook().read().catalog().documents().size();
        terminal.note(
            Summary.count(documents, "document", "documents") + ": " + Summary.of(report));
      }
      return failOn.exitCode(report);
    }
  }

  private FindingFormatter formatter(Session session) {
    return switch (format) {
      case HUMAN ->
          new HumanFormatter(session.casebook().lines(), shared.palette(terminal.outPalette()));
      case LINE -> new LineFormatter();
      case JSON -> new JsonFormatter();
    };
  }
}
