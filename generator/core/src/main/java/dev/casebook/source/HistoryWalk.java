package dev.casebook.source;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.edit.Weight;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevFlag;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/** One walk over all commits, for all files at once. Used once, by one thread. */
final class HistoryWalk {

  /** A merge of more branches than this is taken to change nothing. */
  private static final int MOST_PARENTS = 64;

  private final Repository repository;
  private final ReadPlan plan;
  private final FindingLog log;
  private final CommitDates dates;

  private final FollowedFiles followed;

  /** What the commit at hand changed, by path. */
  private final SortedMap<String, Blobs> touchedNow = new TreeMap<>();

  private final Map<String, String> authors = new HashMap<>();
  private final ReviewTrailers reviews;
  private Mailmap mailmap = Mailmap.NONE;
  private int changesSeen;

  /** A file before and after a commit. */
  private record Blobs(List<ObjectId> before, ObjectId after) {}

  private HistoryWalk(
      Repository repository, ReadPlan plan, Collection<SourceFile> files, FindingLog log) {
    this.repository = repository;
    this.plan = plan;
    this.log = log;
    this.dates = new CommitDates(plan.settings().asOf());
    this.followed = new FollowedFiles(files);
    this.reviews = new ReviewTrailers(followed, this::trailer);
  }

  /**
   * What a walk found.
   *
   * @param edits per file, newest first, not judged yet
   */
  record Found(
      ChangeHistory.State state,
      SortedMap<String, List<FileEdit>> edits,
      Map<RepoPath, List<ReviewTrailer>> reviews) {}

  /** The commits that led to {@code head}, for the files given. */
  static Found of(
      Repository repository,
      ReadPlan plan,
      Collection<SourceFile> files,
      RevCommit head,
      FindingLog log) {
    return new HistoryWalk(repository, plan, files, log).from(head);
  }

  private Found from(RevCommit head) {
    ChangeHistory.State state;
    try {
      if (!repository.getObjectDatabase().getShallowCommits().isEmpty()) {
        log.add(HistoryFindings.shallow());
        return new Found(ChangeHistory.State.SHALLOW, Collections.emptySortedMap(), Map.of());
      }
      mailmap = Mailmap.parse(rootFile(repository, head, Mailmap.FILE, plan.limits()));
      state = walk(head);
    } catch (IOException | LargeObjectException e) {
      log.add(HistoryFindings.damaged(String.valueOf(e.getMessage())));
      state = ChangeHistory.State.TRUNCATED;
    }
    return new Found(state, new TreeMap<>(followed.edits()), reviews.found());
  }

  /** A file at the root of the repository; no bytes where there is none. */
  static byte[] rootFile(Repository repository, RevCommit commit, String name, SourceLimits limits)
      throws IOException {
    try (TreeWalk file = TreeWalk.forPath(repository, name, commit.getTree())) {
      if (file == null || !FileMode.REGULAR_FILE.equals(file.getFileMode(0))) {
        return new byte[0];
      }
      return repository.open(file.getObjectId(0)).getBytes(limits.documentBytes());
    }
  }

  private ChangeHistory.State walk(AnyObjectId head) throws IOException {
    try (RevWalk commits = new RevWalk(repository);
        TreeReader trees = TreeReader.of(repository);
        GitObjects blobs = GitObjects.blobs(repository)) {
      Renames renames = new Renames(trees, blobs, plan.limits());
      TreeComparison comparison = new TreeComparison(trees, followed.folders(), this::changed);
      RevFlag hasChildBefore = commits.newFlag("has a child from before as-of");
      commits.markStart(commits.parseCommit(head));
      int seen = 0;
      for (RevCommit commit = commits.next(); commit != null; commit = commits.next()) {
        if (++seen > plan.limits().commits() || changesSeen > plan.limits().changes()) {
          log.add(HistoryFindings.tooLong(plan.limits()));
          return ChangeHistory.State.TRUNCATED;
        }
        if (!isAfter(commit, hasChildBefore)) {
          List<String> reviewed = reviews.add(commit, reviewed(commit));
          if (differsFromAllParents(commit)) {
            visit(commit, comparison, renames);
          }
          reviews.add(commit, reviewed); // by the names from before the commit
        }
        commit.disposeBody();
      }
      return ChangeHistory.State.COMPLETE;
    }
  }

  private boolean isAfter(RevCommit commit, RevFlag hasChildBefore) {
    long committed = new CommitText(commit.getRawBuffer()).committed();
    boolean after = dates.isAfter(committed, commit.has(hasChildBefore));
    if (!after) {
      for (RevCommit parent : commit.getParents()) {
        parent.add(hasChildBefore);
      }
    }
    return after;
  }

  private static List<String> reviewed(RevCommit commit) {
    return new CommitText(commit.getRawBuffer()).reviewed();
  }

  private ReviewTrailer trailer(RevCommit commit) {
    CommitText text = new CommitText(commit.getRawBuffer());
    return new ReviewTrailer(
        commit.name(),
        dates.clamp(text.authored()).atOffset(text.authorOffset()),
        mailmap.name(text.author(), text.authorMail()));
  }

  private void visit(RevCommit commit, TreeComparison comparison, Renames renames)
      throws IOException {
    touchedNow.clear();
    compare(commit, comparison);
    if (touchedNow.isEmpty()) {
      return;
    }
    Map<String, Renames.Former> former = former(commit, renames);
    Change change = change(commit);
    touchedNow.forEach(
        (path, blobs) -> {
          Renames.Former was = former.get(path);
          List<ObjectId> before = was == null ? blobs.before() : List.of(was.id());
          followed.add(path, new FileEdit(change.to(path), before, blobs.after()));
        });
    changesSeen += touchedNow.size();
    followed.rename(former);
  }

  /** The names that files had before a commit that added them. */
  private Map<String, Renames.Former> former(RevCommit commit, Renames renames) throws IOException {
    SortedMap<String, ObjectId> added = new TreeMap<>();
    touchedNow.forEach(
        (path, blobs) -> {
          if (blobs.before().isEmpty()) {
            added.put(path, blobs.after());
          }
        });
    boolean mayBeRenames = !added.isEmpty() && commit.getParentCount() == 1;
    return mayBeRenames ? renames.in(commit, added) : Map.of();
  }

  /** A commit with the same tree as one of its parents changed nothing; most merges are such. */
  private static boolean differsFromAllParents(RevCommit commit) {
    for (RevCommit parent : commit.getParents()) {
      @Nullable RevTree tree = parent.getTree();
      if (tree != null && tree.equals(commit.getTree())) {
        return false;
      }
    }
    return commit.getParentCount() <= MOST_PARENTS;
  }

  private static void compare(RevCommit commit, TreeComparison comparison) throws IOException {
    RevTree[] parents = new RevTree[commit.getParentCount()];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = commit.getParent(i).getTree();
    }
    comparison.compare(commit.getTree(), parents);
  }

  /** Told of each file that the commit at hand changed. */
  private void changed(String path, List<ObjectId> before, ObjectId after) {
    if (followed.follows(path)) {
      touchedNow.put(path, new Blobs(before, after));
    }
  }

  private Change change(RevCommit commit) {
    CommitText text = new CommitText(commit.getRawBuffer());
    long authored = text.authored();
    long committed = text.committed();
    boolean wrong = dates.isImpossible(authored);
    boolean clamped = wrong || dates.isImpossible(committed);
    String author = mailmap.name(text.author(), text.authorMail());
    Change change =
        new Change(
            commit.name(),
            dates.clamp(authored).atOffset(text.authorOffset()),
            dates.clamp(committed),
            clamped,
            authors.computeIfAbsent(author, name -> name),
            text.subject(),
            touchedNow.size(),
            RepoPath.ROOT,
            Weight.NOT_JUDGED);
    if (clamped) {
      log.add(
          HistoryFindings.impossible(change, wrong ? authored : committed, touchedNow.keySet()));
    }
    return change;
  }
}
