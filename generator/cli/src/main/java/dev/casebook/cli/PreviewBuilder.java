package dev.casebook.cli;

import dev.casebook.Casebook;
import dev.casebook.Progress;
import dev.casebook.check.CheckReport;
import dev.casebook.cli.serve.PreviewServer;
import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.HumanFormatter;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Palette;
import dev.casebook.write.InMemorySiteWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Builds the site in memory and shows it; a build that fails leaves the last one standing. */
final class PreviewBuilder {

  private final Terminal terminal;
  private final SharedOptions shared;
  private final BuildOptions options;
  private final PreviewServer server;

  PreviewBuilder(
      Terminal terminal, SharedOptions shared, BuildOptions options, PreviewServer server) {
    this.terminal = terminal;
    this.shared = shared;
    this.options = options;
    this.server = server;
  }

  void build() {
    long start = System.nanoTime();
    try (Casebook casebook = Casebook.open(shared.request(terminal, options), Progress.NONE)) {
      InMemorySiteWriter writer = new InMemorySiteWriter();
      casebook.build(writer);
      CheckReport report = casebook.check(false);
      server.show(server.state().built(byName(writer), problems(casebook, report)));
      tell(report, Duration.ofNanos(System.nanoTime() - start));
    } catch (CasebookException e) {
      fail(String.valueOf(e.getMessage()), e);
    } catch (RuntimeException | StackOverflowError e) {
      fail("internal error: " + e, e);
    }
  }

  private static Map<String, byte[]> byName(InMemorySiteWriter writer) {
    Map<String, byte[]> files = new TreeMap<>();
    writer.files().forEach((path, content) -> files.put(path.value(), content));
    return files;
  }

  /** Errors only: warnings have their page. */
  private static String problems(Casebook casebook, CheckReport report) {
    List<Finding> errors =
        report.findings().stream().filter(finding -> finding.level() == Level.ERROR).toList();
    return new HumanFormatter(casebook.lines(), Palette.PLAIN).format(errors);
  }

  private void tell(CheckReport report, Duration taken) {
    if (!shared.quiet) {
      terminal.note("built in " + taken.toMillis() + " ms; " + Summary.of(report));
    }
  }

  private void fail(String message, Throwable cause) {
    server.show(server.state().failed(message));
    terminal.note("error: " + message);
    if (shared.debug) {
      cause.printStackTrace(terminal.err());
    }
  }
}
