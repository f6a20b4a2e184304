package dev.casebook.cli;

import dev.casebook.FirstConfiguration;
import dev.casebook.FirstPipeline;
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

  @Option(
      names = "--ci",
      paramLabel = "FORGE",
      description = "Also write a pipeline for ${COMPLETION-CANDIDATES}.")
  private FirstPipeline.@Nullable Forge forge;

  @Option(
      names = "--archive",
      paramLabel = "URL",
      description = "With --ci: where the pipeline fetches Casebook, a .tar.gz.")
  private @Nullable String archive;

  @Option(names = "--sha256", paramLabel = "HEX", description = "With --ci: of that archive.")
  private @Nullable String sha256;

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
      if (forge != null) {
        pipeline(forge);
      }
      return ExitCode.OK;
    }
  }

  private void pipeline(FirstPipeline.Forge wanted) {
    FirstPipeline pipeline =
        FirstPipeline.of(
            shared.request(terminal, BuildOptions.DEFAULTS),
            wanted,
            new FirstPipeline.Tool(archive, sha256));
    if (dryRun) {
      terminal.out().print(pipeline.text());
    } else {
      pipeline.write().forEach(terminal::note);
    }
  }
}
