package dev.casebook.cli;

import dev.casebook.FirstConfiguration;
import dev.casebook.diagnostic.TerminalText;
import dev.casebook.explore.ForeignSite.Generator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks at a repository, tells what is there, and writes a first configuration. */
@Command(
    name = "init",
    description = "Look at a repository, tell what is there, and write a first casebook.yml.")
final class InitCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private SharedOptions shared = new SharedOptions();

  @Option(names = "--dry-run", description = "Write nothing; print the file that would be written.")
  private boolean dryRun;

  @Option(
      names = "--from",
      paramLabel = "GENERATOR",
      description = "Take titles, addresses and order from ${COMPLETION-CANDIDATES}.")
  private @Nullable Generator from;

  InitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Session session = Session.open(terminal, shared, BuildOptions.DEFAULTS)) {
      FirstConfiguration first =
          FirstConfiguration.of(
              session.casebook(), shared.request(terminal, BuildOptions.DEFAULTS), from);
      session.done();
      if (!shared.quiet) {
        first.report().forEach(terminal::note);
        terminal.note("");
      }
      if (dryRun || shared.ref != null) {
        first.text().lines().map(TerminalText::escape).forEach(terminal.out()::println);
      } else {
        first.write().forEach(terminal::note);
      }
      return ExitCode.OK;
    }
  }
}
