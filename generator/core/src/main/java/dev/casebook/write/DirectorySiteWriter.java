package dev.casebook.write;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.CasebookException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes a site into a folder, atomically: a complete new folder is made beside the old one, files
 * that did not change are linked into it, and the two are exchanged by renaming. When anything
 * fails the old site stays. The files of the search index before stay for one build.
 */
public final class DirectorySiteWriter implements SiteWriter {

  /** Says that a folder was made by Casebook and may be replaced. */
  static final String MARKER = ".casebook-output";

  private final SiteFolder folder;
  private final int threads;

  /**
   * @param target the folder of the site; made when missing
   * @param sources folders that hold what the site is made from: the target may be inside of one,
   *     but neither be one nor contain one
   * @param threads at least 1
   */
  public DirectorySiteWriter(Path target, List<Path> sources, int threads) {
    this.folder = new SiteFolder(target, sources);
    this.threads = threads;
  }

  @Override
  public WriteSummary write(List<OutputFile> files) {
    refuseCollisions(files);
    try {
      SiteFolder.Lock lock = folder.lock();
      try {
        return replace(files);
      } finally {
        lock.close();
      }
    } catch (IOException | UncheckedIOException e) {
      throw new CasebookException(
          Reason.IO, "Cannot write the site to " + folder + ": " + e.getMessage(), e);
    }
  }

  private WriteSummary replace(List<OutputFile> files) throws IOException {
    Path staging = folder.prepareStaging();
    try {
      Tally tally = new Tally();
      inParallel(files, file -> stage(file, staging, tally));
      Set<String> kept = new IndexBefore(folder.current()).besides(files);
      for (String path : kept) {
        keep(path, staging);
      }
      Files.writeString(staging.resolve(MARKER), IndexBefore.marker(kept));
      int before = folder.countFiles();
      folder.publish(staging);
      int unchanged = tally.unchanged.get();
      int removed = Math.max(0, before - tally.known.get() - kept.size());
      return new WriteSummary(files.size() - unchanged, unchanged, removed, tally.bytes.get());
    } finally {
      folder.discard(staging);
    }
  }

  private static void refuseCollisions(List<OutputFile> files) {
    List<OutputPath> paths = files.stream().map(OutputFile::path).sorted().toList();
    for (int i = 1; i < paths.size(); i++) {
      if (paths.get(i).equals(paths.get(i - 1))) {
        throw new IllegalStateException("Bug: two files are called " + paths.get(i));
      }
    }
  }

  private void stage(OutputFile file, Path staging, Tally tally) throws IOException {
    byte[] content = file.content().get();
    Path target = staging.resolve(file.path().value());
    Files.createDirectories(target.getParent());
    tally.bytes.addAndGet(content.length);
    Path old = folder.current().resolve(file.path().value());
    boolean existed = Files.isRegularFile(old);
    if (existed) {
      tally.known.incrementAndGet();
    }
    if (existed
        && Files.size(old) == content.length
        && Arrays.equals(Files.readAllBytes(old), content)) {
      tally.unchanged.incrementAndGet();
      if (link(target, old)) {
        return;
      }
    }
    Files.write(target, content, StandardOpenOption.CREATE_NEW);
  }

  private void keep(String path, Path staging) throws IOException {
    Path old = folder.current().resolve(path);
    Path target = staging.resolve(path);
    Files.createDirectories(target.getParent());
    if (!link(target, old)) {
      Files.copy(old, target);
    }
  }

  /** Shares the old file; false where the disk cannot. */
  private static boolean link(Path target, Path old) {
    try {
      Files.createLink(target, old);
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private void inParallel(List<OutputFile> files, Step step) throws IOException {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      AtomicInteger next = new AtomicInteger();
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        workers.add(
            executor.submit(
                () -> {
                  for (int at = next.getAndIncrement();
                      at < files.size();
                      at = next.getAndIncrement()) {
                    step.run(files.get(at));
                  }
                  return null;
                }));
      }
      for (Future<?> worker : workers) {
        await(worker);
      }
    } finally {
      executor.shutdownNow();
    }
  }

  private static void await(Future<?> worker) throws IOException {
    try {
      worker.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw new IllegalStateException("Bug: writing failed", e.getCause());
    }
  }

  private interface Step {
    void run(OutputFile file) throws IOException;
  }

  private static final class Tally {
    private final AtomicInteger known = new AtomicInteger();
    private final AtomicInteger unchanged = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
  }
}
