package dev.casebook.cli;

import dev.casebook.CasebookRequest;
import dev.casebook.cli.serve.FolderWatch;
import dev.casebook.cli.serve.PreviewServer;
import dev.casebook.cli.serve.Rebuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the site on this machine and keeps it up to date. */
@Command(
    name = "serve",
    description = "Build, serve on this machine only, and rebuild when a file changes.")
final class ServeCommand implements Callable<Integer> {

  private static final int PORT = 8123;

  private final Terminal terminal;

  @Mixin private SharedOptions shared = new SharedOptions();
  @Mixin private BuildOptions build = new BuildOptions();

  @Option(names = "--port", paramLabel = "N", description = "The port (default: 8123; 0: any).")
  private int port = PORT;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Logging.configure(shared.debug);
    FolderWatch watch = new FolderWatch(roots(shared.request(terminal, build)));
    long before = watch.fingerprint();
    try (PreviewServer server = PreviewServer.start(port)) {
      if (port != 0 && server.port() != port) {
        terminal.note("port " + port + " is taken, using " + server.port());
      }
      PreviewBuilder builder = new PreviewBuilder(terminal, shared, build, server);
      builder.build();
      terminal.note("serving " + server.address() + " (stop with Ctrl-C)");
      try (Rebuilder rebuilder = Rebuilder.start(before, watch::fingerprint, builder::build)) {
        rebuilder.runUntilInterrupted();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.INTERRUPTED;
  }

  private static List<Path> roots(CasebookRequest request) {
    List<Path> roots = new ArrayList<>(List.of(request.source()));
    if (request.configFile() != null) {
      roots.add(request.configFile());
    }
    if (request.theme() != null && Files.isDirectory(Path.of(request.theme()))) {
      roots.add(Path.of(request.theme()));
    }
    return roots;
  }
}
