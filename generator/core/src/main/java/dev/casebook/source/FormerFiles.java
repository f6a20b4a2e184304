package dev.casebook.source;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.CasebookException.Reason;
import dev.casebook.diagnostic.RepoPath;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/**
 * What the files of a snapshot were before, read from Git's objects when somebody asks. For any
 * number of threads, until the snapshot is closed.
 */
public final class FormerFiles implements AutoCloseable {

  /** Nothing is known. */
  public static final FormerFiles NONE =
      none(
          new ReadPlan(
              new SourceSettings(RepoPath.ROOT, List.of(), Instant.EPOCH, EditRules.DEFAULT),
              RepoPath.ROOT,
              List.of(),
              SourceLimits.DEFAULT));

  private final LazyHistory history;
  private final ReadPlan plan;
  private final @Nullable GitPlace place;
  private final ObjectId head;

  /** A session serves one thread at a time; those that rest keep what they know. */
  private final Queue<Session> resting = new ConcurrentLinkedQueue<>();

  private @Nullable Repository repository;
  private @Nullable Mainline mainline;
  private @Nullable ChangeWeights weights;

  private record Session(ObjectReader reader, GitObjects blobs, ChangeWeights.Judge judge) {

    void close() {
      reader.close();
      blobs.close();
    }
  }

  private FormerFiles(LazyHistory history, ReadPlan plan, @Nullable GitPlace place, ObjectId head) {
    this.history = history;
    this.plan = plan;
    this.place = place;
    this.head = head;
  }

  /** The former files of a commit and its ancestors. */
  static FormerFiles of(LazyHistory history, ReadPlan plan, GitPlace place, ObjectId head) {
    return new FormerFiles(history, plan, place, head);
  }

  /** Without a commit there are none. */
  static FormerFiles none(ReadPlan plan) {
    return new FormerFiles(LazyHistory.known(ChangeHistory.UNKNOWN), plan, null, ObjectId.zeroId());
  }

  /** Something that is read with a session and may be damaged or missing. */
  private interface Question<T> {
    T ask(Session session) throws IOException;
  }

  private <T> T ask(Question<T> question, T otherwise) {
    try {
      Session rested = resting.poll();
      Session session = rested == null ? session() : rested;
      try {
        return question.ask(session);
      } finally {
        resting.add(session);
      }
    } catch (MissingObjectException | LargeObjectException e) {
      return otherwise;
    } catch (IOException e) {
      throw new CasebookException(Reason.INPUT, "An object of the history cannot be read", e);
    }
  }

  private synchronized Session session() throws IOException {
    Repository open = repository();
    ChangeWeights known = weights;
    if (known == null) {
      known = weights(open);
      weights = known;
    }
    GitObjects blobs = GitObjects.blobs(open);
    return new Session(open.newObjectReader(), blobs, known.judge(blobs));
  }

  private ChangeWeights weights(Repository open) throws IOException {
    List<List<FileEdit>> edits =
        history.get().changes().values().stream()
            .map(changes -> changes.stream().map(FileEdit::of).toList())
            .toList();
    return new ChangeWeights(
        plan, IgnoredRevisions.at(open, GitContentSource.parse(open, head), plan.limits()), edits);
  }

  private synchronized Repository repository() {
    Repository open = repository;
    if (open == null) {
      if (place == null) {
        throw new IllegalStateException("Bug: there is no repository to ask");
      }
      open = place.open();
      repository = open;
    }
    return open;
  }

  /** What is known of the past at all. */
  public ChangeHistory.State state() {
    return history.get().state();
  }

  /**
   * The commits that touched a file, newest first, with their weights.
   *
   * @param atLeast so many of the newest are judged; older ones may not be
   * @param substantive but no more after so many substantive ones
   */
  public List<Change> judged(RepoPath path, int atLeast, int substantive) {
    List<Change> changes = history.get().of(path);
    if (changes.isEmpty() || changes.stream().anyMatch(each -> each.contents().after().isEmpty())) {
      return changes;
    }
    List<FileEdit> edits = changes.stream().map(FileEdit::of).toList();
    return ask(session -> session.judge().judged(edits, atLeast, substantive), changes);
  }

  /**
   * What a file held; empty where the object is missing, or too large to be a document.
   *
   * @param contentId a Git object id, 40 hex digits
   */
  public Optional<byte[]> content(String contentId) {
    int most = plan.limits().documentBytes();
    ObjectId id = ObjectId.fromString(contentId);
    return ask(
        session -> Optional.ofNullable(session.blobs().read(id, most)).map(byte[]::clone),
        Optional.empty());
  }

  /** The whole message of a commit on one line, control characters removed, cut when very long. */
  public String message(String commit) {
    ObjectId id = ObjectId.fromString(commit);
    return ask(
        session ->
            new CommitText(session.reader().open(id, Constants.OBJ_COMMIT).getCachedBytes())
                .message(),
        "");
  }

  /**
   * The commit whose content a file had on the branch at a moment; empty when the file was not
   * there yet, or nobody knows.
   *
   * <p>The branch is the line of first parents: what was merged later was not there yet, whatever
   * its own date says.
   */
  public Optional<Change> at(RepoPath path, Instant moment) {
    List<Change> changes = history.get().of(path);
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    return mainline()
        .at(moment)
        .flatMap(commit -> ask(session -> found(session, commit, changes), Optional.empty()))
        .flatMap(content -> holding(content, changes, moment));
  }

  /**
   * The object that the repository held at a path in a commit; empty where there was none or nobody
   * knows.
   *
   * @param commit 40 hex digits
   * @return the id of a file or folder, 40 hex digits
   */
  public Optional<String> held(String commit, RepoPath path) {
    return ask(session -> held(session, ObjectId.fromString(commit), path), Optional.empty());
  }

  private static Optional<String> held(Session session, ObjectId commit, RepoPath path)
      throws IOException {
    RevCommit parsed = RevCommit.parse(session.reader().open(commit).getCachedBytes());
    try (TreeWalk file = TreeWalk.forPath(session.reader(), path.value(), parsed.getTree())) {
      return file == null ? Optional.empty() : Optional.of(file.getObjectId(0).name());
    }
  }

  private synchronized Mainline mainline() {
    Mainline line = mainline;
    if (line == null) {
      line = Mainline.of(repository(), head, plan);
      mainline = line;
    }
    return line;
  }

  /** What the file held in the tree of a commit, under one of its names. */
  private static Optional<String> found(Session session, ObjectId commit, List<Change> changes)
      throws IOException {
    RevCommit parsed = RevCommit.parse(session.reader().open(commit).getCachedBytes());
    Set<String> known =
        changes.stream()
            .map(each -> each.contents().after())
            .collect(java.util.stream.Collectors.toSet());
    for (String name : changes.stream().map(each -> each.path().value()).distinct().toList()) {
      try (TreeWalk file = TreeWalk.forPath(session.reader(), name, parsed.getTree())) {
        if (file != null && known.contains(file.getObjectId(0).name())) {
          return Optional.of(file.getObjectId(0).name());
        }
      }
    }
    return Optional.empty();
  }

  /** The newest change before the moment that left the content; else the oldest of all. */
  private static Optional<Change> holding(String content, List<Change> changes, Instant moment) {
    List<Change> all =
        changes.stream().filter(each -> each.contents().after().equals(content)).toList();
    return all.stream()
        .filter(each -> !each.committed().isAfter(moment))
        .findFirst()
        .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1)));
  }

  @Override
  public synchronized void close() {
    resting.forEach(Session::close);
    resting.clear();
    Repository open = repository;
    if (open != null) {
      open.close();
    }
  }
}
