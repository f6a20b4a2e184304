package dev.casebook.cli;

import dev.casebook.Reading;
import dev.casebook.output.DocumentExport;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints all documents with all that is known of them. */
@Command(name = "export", description = "Export the documents as JSON or CSV.")
final class ExportCommand implements Callable<Integer> {

  /** How documents are exported. */
  enum Format {
    JSON,
    CSV;

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
      description = "${COMPLETION-CANDIDATES} (default: json).")
  private Format format = Format.JSON;

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Session session = Session.open(terminal, shared, BuildOptions.DEFAULTS)) {
      Reading reading = session.casebook().read();
      session.done();
      DocumentExport export = new DocumentExport(reading.catalog());
      terminal.out().print(format == Format.JSON ? export.json(reading.commit()) : export.csv());
      return ExitCode.OK;
    }
  }
}
