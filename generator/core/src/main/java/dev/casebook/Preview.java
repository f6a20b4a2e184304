package dev.casebook;

import dev.casebook.check.CheckReport;
import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.HumanFormatter;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Palette;
import dev.casebook.output.OfflineOutput;
import dev.casebook.serve.FolderWatch;
import dev.casebook.serve.PreviewServer;
import dev.casebook.serve.Rebuilder;
import dev.casebook.write.InMemorySiteWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Builds a site in memory, shows it on this machine only, and builds it anew when a file changes; a
 * build that fails leaves the last one standing.
 */
public final class Preview implements AutoCloseable {

  /** The port that is tried first. */
  public static final int PORT = 8123;

  /** Is told what happens; may be called from any thread. */
  public interface Listener {

    /** Where the preview is, as a sentence for people. */
    void serves(String sentence);

    /** A build succeeded; what it found, as a sentence for people. */
    void built(String sentence);

    /** A build failed; the preview goes on with what it has. */
    void failed(String message, Throwable cause);
  }

  private final Supplier<CasebookRequest> request;
  private final Listener listener;
  private final PreviewServer server;

  private Preview(Supplier<CasebookRequest> request, Listener listener, PreviewServer server) {
    this.request = request;
    this.listener = listener;
    this.server = server;
  }

  /**
   * Serves until the calling thread is interrupted.
   *
   * @param request asked anew for each build, for time goes on
   * @param port the wanted one; the next free one is taken when it is in use, any one for 0
   * @throws CasebookException when no port can be had
   */
  public static void run(Supplier<CasebookRequest> request, int port, Listener listener)
      throws InterruptedException {
    FolderWatch watch = new FolderWatch(roots(request.get()));
    long before = watch.fingerprint();
    try (Preview preview = new Preview(request, listener, PreviewServer.start(port))) {
      preview.welcome(port);
      try (Rebuilder rebuilder = Rebuilder.start(before, watch::fingerprint, preview::build)) {
        rebuilder.runUntilInterrupted();
      }
    }
  }

  private void welcome(int wanted) {
    if (wanted != 0 && server.port() != wanted) {
      listener.serves("port " + wanted + " is taken, using " + server.port());
    }
    build();
    request.get().known().save();
    listener.serves("serving " + server.address() + " (stop with Ctrl-C)");
  }

  private void build() {
    long start = System.nanoTime();
    try (Casebook casebook = Casebook.open(request.get(), Progress.NONE)) {
      InMemorySiteWriter writer = new InMemorySiteWriter();
      casebook.build(writer);
      CheckReport report = casebook.check(false);
      server.show(server.state().built(byName(writer), problems(casebook, report)));
      Duration taken = Duration.ofNanos(System.nanoTime() - start);
      listener.built("built in " + taken.toMillis() + " ms; " + report.summary());
    } catch (CasebookException e) {
      fail(String.valueOf(e.getMessage()), e);
    } catch (RuntimeException | StackOverflowError e) {
      fail("internal error: " + e, e);
    }
  }

  private void fail(String message, Throwable cause) {
    server.show(server.state().failed(message));
    listener.failed(message, cause);
  }

  private static Map<String, byte[]> byName(InMemorySiteWriter writer) {
    Map<String, byte[]> files = new TreeMap<>();
    writer.files().forEach((path, content) -> files.put(path.value(), content));
    files.remove(OfflineOutput.PATH.value()); // a browser that keeps pages would show old ones
    return files;
  }

  /** Errors only: warnings have their page. */
  private static String problems(Casebook casebook, CheckReport report) {
    List<Finding> errors =
        report.findings().stream().filter(finding -> finding.level() == Level.ERROR).toList();
    return new HumanFormatter(casebook.lines(), Palette.PLAIN).format(errors);
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

  @Override
  public void close() {
    server.close();
  }
}
