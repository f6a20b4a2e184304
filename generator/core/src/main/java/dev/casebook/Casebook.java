package dev.casebook;

import dev.casebook.write.OutputFile;
import dev.casebook.write.SiteWriter;
import dev.casebook.write.WriteSummary;
import java.util.List;

/**
 * The order of the calls: source, documents, catalog, checks, trends, search, pages, files. One
 * object is one build of one state of a repository.
 */
@SuppressWarnings({"DoNotCallSuggester", "UnusedMethod"})
public final class Casebook implements AutoCloseable {

  private final Workers workers;

  private Casebook(Workers workers) {
    this.workers = workers;
  }

  /**
   * Opens the source and reads its configuration.
   *
   * @throws dev.casebook.diagnostic.CasebookException when source or configuration cannot be used
   */
  public static Casebook open(CasebookRequest request, Progress progress) {
    throw new IllegalStateException("Bug: being connected: " + request + progress);
  }

  /** Reads all documents and joins them; done once, later calls give the same. */
  public Reading read() {
    throw new IllegalStateException("Bug: being connected");
  }

  /** All files of the site: pages, assets, search, data. */
  public List<OutputFile> site() {
    throw new IllegalStateException("Bug: being connected");
  }

  /** Builds the site and hands it to the writer. */
  public WriteSummary build(SiteWriter writer) {
    return writer.write(site());
  }

  /** What each stage so far did. */
  public List<StageTiming> timings() {
    return List.of();
  }

  @Override
  public void close() {
    workers.close();
  }
}
