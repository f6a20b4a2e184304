package dev.casebook.source;

import dev.casebook.diagnostic.Finding;
import java.util.Collection;
import java.util.List;
import org.eclipse.jgit.revwalk.RevCommit;
import org.jspecify.annotations.Nullable;

/**
 * The history of a snapshot's files, made when it is first asked for, so that documents can be read
 * meanwhile. For any number of threads: the first walks over the commits, and all who ask meanwhile
 * then judge the edits together.
 */
final class LazyHistory implements AutoCloseable {

  private final FindingLog log = new FindingLog();
  private final @Nullable Walk walk;
  private @Nullable Judging judging;
  private @Nullable ChangeHistory history;

  /** What a walk needs. */
  private record Walk(
      GitPlace place, ReadPlan plan, Collection<SourceFile> files, RevCommit head) {}

  private LazyHistory(@Nullable Walk walk, @Nullable ChangeHistory history) {
    this.walk = walk;
    this.history = history;
  }

  /** A history that is known from the start. */
  static LazyHistory known(ChangeHistory history) {
    return new LazyHistory(null, history);
  }

  /** The commits that led to {@code head}, for the files given. */
  static LazyHistory of(
      GitPlace place, ReadPlan plan, Collection<SourceFile> files, RevCommit head) {
    return new LazyHistory(new Walk(place, plan, files, head), null);
  }

  ChangeHistory get() {
    Judging open = walked();
    if (open != null) {
      open.takePart();
    }
    return finished();
  }

  /** The edits that are still to be judged; null when all are. */
  private synchronized @Nullable Judging walked() {
    if (judging == null && history == null && walk != null) {
      judging = Judging.after(walk.place(), walk.plan(), walk.files(), walk.head(), log);
    }
    return history == null ? judging : null;
  }

  /** Nobody gets here before the last file is taken, and those who judge it are waited for. */
  private synchronized ChangeHistory finished() {
    ChangeHistory known = history;
    if (known == null) {
      if (judging == null) {
        throw new IllegalStateException("Bug: a history without a walk");
      }
      known = judging.history(log);
      judging.close();
      judging = null;
      history = known;
    }
    return known;
  }

  /** What was wrong with the history, in order. */
  synchronized List<Finding> findings() {
    get();
    return log.sorted();
  }

  @Override
  public synchronized void close() {
    if (judging != null) {
      judging.close();
    }
  }
}
