package dev.casebook.source;

import dev.casebook.diagnostic.RepoPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevFlag;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** One walk over all commits, for all files at once. Used once, by one thread. */
final class HistoryWalk {

  /** A merge of more branches than this is taken to change nothing. */
  private static final int MOST_PARENTS = 64;

  private final Repository repository;
  private final RepoPath folder;
  private final SourceLimits limits;
  private final FindingLog log;
  private final CommitDates dates;

  /** Per path of a file of today its commits so far. */
  private final Map<String, List<Change>> changes = new HashMap<>();

  /** The paths that the commit at hand changed. */
  private final SortedSet<String> touchedNow = new TreeSet<>();

  private final Map<String, String> authors = new HashMap<>();
  private int changesSeen;

  HistoryWalk(Repository repository, ReadPlan plan, FindingLog log) {
    this.repository = repository;
    this.folder = plan.folder();
    this.limits = plan.limits();
    this.log = log;
    this.dates = new CommitDates(plan.settings().asOf());
  }

  /** The commits that led to {@code head}, for the files given. */
  ChangeHistory of(Collection<SourceFile> files, AnyObjectId head) {
    try {
      if (!repository.getObjectDatabase().getShallowCommits().isEmpty()) {
        log.add(HistoryFindings.shallow());
        return new ChangeHistory(ChangeHistory.State.SHALLOW, Map.of());
      }
      Set<String> folders = new HashSet<>();
      for (SourceFile file : files) {
        changes.put(file.path().value(), new ArrayList<>(2));
        addFolders(file.path().value(), folders);
      }
      return history(walk(head, folders));
    } catch (IOException | LargeObjectException e) {
      log.add(HistoryFindings.damaged(String.valueOf(e.getMessage())));
      return history(ChangeHistory.State.TRUNCATED);
    }
  }

  private ChangeHistory.State walk(AnyObjectId head, Set<String> folders) throws IOException {
    try (RevWalk commits = new RevWalk(repository);
        TreeReader trees = TreeReader.of(repository)) {
      TreeComparison comparison = new TreeComparison(trees, folders, this::changed);
      RevFlag hasChildBefore = commits.newFlag("has a child from before as-of");
      commits.markStart(commits.parseCommit(head));
      int seen = 0;
      for (RevCommit commit = commits.next(); commit != null; commit = commits.next()) {
        if (++seen > limits.commits() || changesSeen > limits.changes()) {
          log.add(HistoryFindings.tooLong(limits));
          return ChangeHistory.State.TRUNCATED;
        }
        visit(commit, hasChildBefore, comparison);
        commit.disposeBody();
      }
      return ChangeHistory.State.COMPLETE;
    }
  }

  private void visit(RevCommit commit, RevFlag hasChildBefore, TreeComparison comparison)
      throws IOException {
    CommitText text = new CommitText(commit.getRawBuffer());
    long committed = text.committed();
    boolean after = dates.isAfter(committed, commit.has(hasChildBefore));
    if (!after) {
      for (RevCommit parent : commit.getParents()) {
        parent.add(hasChildBefore);
      }
    }
    if (after || !differsFromAllParents(commit)) {
      return;
    }
    touchedNow.clear();
    int touched = compare(commit, comparison, folder);
    if (touchedNow.isEmpty()) {
      return;
    }
    if (!folder.equals(RepoPath.ROOT)) {
      touched = compare(commit, comparison, RepoPath.ROOT);
    }
    Change change = change(commit, text, touched);
    for (String path : touchedNow) {
      changes.computeIfAbsent(path, missing -> new ArrayList<>()).add(change);
    }
    changesSeen += touched;
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

  private static int compare(RevCommit commit, TreeComparison comparison, RepoPath folder)
      throws IOException {
    RevTree[] parents = new RevTree[commit.getParentCount()];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = commit.getParent(i).getTree();
    }
    return comparison.compare(commit.getTree(), parents, folder);
  }

  /**
   * Told of each file that the commit at hand changed. A history ends where its file was added; if
   * renames were followed, it would go on here under the name that the file had before.
   */
  private void changed(String path) {
    if (changes.containsKey(path)) {
      touchedNow.add(path);
    }
  }

  private Change change(RevCommit commit, CommitText text, int touched) {
    long authored = text.authored();
    long committed = text.committed();
    boolean wrong = dates.isImpossible(authored);
    boolean clamped = wrong || dates.isImpossible(committed);
    Change change =
        new Change(
            commit.name(),
            dates.clamp(authored),
            dates.clamp(committed),
            clamped,
            authors.computeIfAbsent(text.author(), author -> author),
            text.subject(),
            touched);
    if (clamped) {
      log.add(HistoryFindings.impossible(change, wrong ? authored : committed, touchedNow));
    }
    return change;
  }

  private ChangeHistory history(ChangeHistory.State state) {
    Map<RepoPath, List<Change>> known = new HashMap<>();
    changes.forEach(
        (path, list) -> {
          if (!list.isEmpty()) {
            known.put(new RepoPath(path), List.copyOf(list));
          }
        });
    return new ChangeHistory(state, known);
  }

  private static void addFolders(String path, Set<String> folders) {
    String folder = path;
    do {
      folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
    } while (folders.add(folder) && !folder.isEmpty());
  }
}
