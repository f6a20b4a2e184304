package dev.casebook.cli;

import dev.casebook.Preview;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the site on this machine and keeps it up to date. */
@Command(
    name = "serve",
    description = "Build, serve on this machine only, and rebuild when a file changes.")
final class ServeCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private SharedOptions shared = new SharedOptions();
  @Mixin private BuildOptions build = new BuildOptions();

  @Option(names = "--port", paramLabel = "N", description = "The port (default: 8123; 0: any).")
  private int port = Preview.PORT;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Logging.configure(shared.debug);
    try {
      Preview.run(() -> shared.request(terminal, build), port, new Told());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.INTERRUPTED;
  }

  /** What the preview tells, on the terminal. */
  private final class Told implements Preview.Listener {

    @Override
    public void serves(String sentence) {
      terminal.note(sentence);
    }

    @Override
    public void built(String sentence) {
      if (!shared.quiet) {
        terminal.note(sentence);
      }
    }

    @Override
    public void failed(String message, Throwable cause) {
      terminal.note("error: " + message);
      if (shared.debug) {
        cause.printStackTrace(terminal.err());
      }
    }
  }
}
