package dev.casebook.source;

import dev.casebook.diagnostic.RepoPath;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.jspecify.annotations.Nullable;

/** Judges the edits that a walk found, file by file; any number of threads takes part. */
final class Judging implements AutoCloseable {

  /** Files that lie side by side: a pack keeps their texts near each other. */
  private static final int BATCH = 16;

  private final Repository repository;
  private final HistoryWalk.Found found;
  private final List<Map.Entry<String, List<FileEdit>>> files;
  private final AtomicInteger next = new AtomicInteger();
  private final Map<RepoPath, List<Change>> judged = new ConcurrentHashMap<>();
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
  private @Nullable ChangeWeights weights;

  /** Held for reading by those who judge, for writing by the one who gathers what they found. */
  private final ReadWriteLock busy = new ReentrantReadWriteLock();

  private Judging(Repository repository, HistoryWalk.Found found) {
    this.repository = repository;
    this.found = found;
    this.files = List.copyOf(found.edits().entrySet());
  }

  /** Walks over the commits, and is ready to judge. */
  static Judging after(
      GitPlace place,
      ReadPlan plan,
      Collection<SourceFile> content,
      RevCommit head,
      FindingLog log) {
    Repository repository = place.open();
    Judging judging = new Judging(repository, HistoryWalk.of(repository, plan, content, head, log));
    try {
      Set<String> ignored = IgnoredRevisions.at(repository, head, plan.limits());
      judging.weights = new ChangeWeights(plan, ignored, judging.found.edits().values());
    } catch (IOException | LargeObjectException e) {
      judging.failure.set(e);
    }
    return judging;
  }

  /** Judges files until all are taken. */
  void takePart() {
    busy.readLock().lock();
    try (GitObjects blobs = GitObjects.blobs(repository)) {
      ChangeWeights known = weights;
      int from = next.getAndAdd(BATCH);
      while (known != null && from < files.size() && failure.get() == null) {
        ChangeWeights.Judge judge = known.judge(blobs);
        for (Map.Entry<String, List<FileEdit>> file :
            files.subList(from, Math.min(from + BATCH, files.size()))) {
          judged.put(new RepoPath(file.getKey()), judge.judged(file.getValue()));
        }
        from = next.getAndAdd(BATCH);
      }
    } catch (IOException | LargeObjectException e) {
      failure.compareAndSet(null, e);
    } finally {
      busy.readLock().unlock();
    }
  }

  /** What came out, once all who take part are done. Where one failed, nothing is judged. */
  ChangeHistory history(FindingLog log) {
    busy.writeLock().lock();
    try {
      Exception failed = failure.get();
      if (failed == null) {
        return new ChangeHistory(found.state(), judged, found.reviews());
      }
      log.add(HistoryFindings.damaged(String.valueOf(failed.getMessage())));
      Map<RepoPath, List<Change>> unjudged = new HashMap<>();
      found
          .edits()
          .forEach(
              (path, edits) ->
                  unjudged.put(new RepoPath(path), edits.stream().map(FileEdit::change).toList()));
      return new ChangeHistory(found.state(), unjudged, found.reviews());
    } finally {
      busy.writeLock().unlock();
    }
  }

  @Override
  public void close() {
    repository.close();
  }
}
