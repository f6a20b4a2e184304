package dev.casebook.source;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.CasebookException.Reason;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/**
 * What a change touches: the lines of each file that are new or other since the commit at which it
 * left another line of development. A file that moved is compared with what it was.
 */
public final class ChangedLines {

  /** Bits of changed lines, counted from 1; bit 0 says that the file is changed or new. */
  private final Map<RepoPath, BitSet> lines;

  private final Set<RepoPath> removed;
  private final Map<RepoPath, RepoPath> moves;
  private final String base;

  private ChangedLines(
      Map<RepoPath, BitSet> lines,
      Set<RepoPath> removed,
      Map<RepoPath, RepoPath> moves,
      String base) {
    this.lines = Map.copyOf(lines);
    this.removed = Set.copyOf(removed);
    this.moves = Map.copyOf(moves);
    this.base = base;
  }

  /**
   * Compares a snapshot with the commit that it shares with a revision.
   *
   * @param location of the repository
   * @param ref the revision of the snapshot; null for the files on disk
   * @param since a branch, a tag or a commit, such as {@code origin/main}
   * @throws CasebookException when there is no repository, no such revision, or no common commit
   */
  public static ChangedLines since(
      Path location, @Nullable String ref, String since, SourceSnapshot snapshot) {
    GitPlace place =
        GitPlace.find(location.toAbsolutePath().normalize())
            .orElseThrow(
                () ->
                    new CasebookException(
                        Reason.INPUT,
                        "There is no Git repository at "
                            + location
                            + " or above, so nothing has changed since '"
                            + CommitText.clean(since)
                            + "'"));
    try (Repository repository = place.open()) {
      RevCommit base = base(repository, since, ref);
      return new Comparison(repository, base, snapshot).run();
    } catch (IOException e) {
      throw new CasebookException(
          Reason.INPUT, "What changed since '" + CommitText.clean(since) + "' cannot be read", e);
    }
  }

  private static RevCommit base(Repository repository, String since, @Nullable String ref)
      throws IOException {
    Revisions revisions = new Revisions(repository);
    ObjectId there = revisions.commit(since);
    ObjectId here = ref == null ? revisions.head().orElse(there) : revisions.commit(ref);
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setRevFilter(RevFilter.MERGE_BASE);
      walk.markStart(walk.parseCommit(there));
      walk.markStart(walk.parseCommit(here));
      RevCommit base = walk.next();
      if (base == null) {
        throw new CasebookException(
            Reason.INPUT,
            "This revision and '%s' have no commit in common; in a shallow clone fetch the whole history"
                .formatted(CommitText.clean(since)));
      }
      return base;
    }
  }

  /** The commit that everything is compared with, 40 hex digits. */
  public String base() {
    return base;
  }

  /** Whether a line, or the file where the place names no line, is touched. */
  public boolean touches(SourceLocation at) {
    BitSet changed = lines.get(at.path());
    return changed != null && changed.get(at.line());
  }

  /** Whether a file is changed or new. */
  public boolean isChanged(RepoPath path) {
    return lines.containsKey(path);
  }

  /** Whether files are gone to which unchanged ones may refer. */
  public boolean anyRemoved() {
    return !removed.isEmpty();
  }

  /** Where a file of the commit that everything is compared with is now; itself where it stayed. */
  public RepoPath now(RepoPath then) {
    return moves.getOrDefault(then, then);
  }

  /** How many files are changed or new. */
  public int files() {
    return lines.size();
  }

  /** One comparison. */
  private static final class Comparison {

    private final Repository repository;
    private final SourceSnapshot snapshot;
    private final RevCommit base;
    private final Map<String, ObjectId> before = new TreeMap<>();
    private final Map<RepoPath, BitSet> lines = new HashMap<>();
    private final Set<RepoPath> removed = new TreeSet<>();
    private final Map<RepoPath, RepoPath> moves = new HashMap<>();

    Comparison(Repository repository, RevCommit base, SourceSnapshot snapshot) {
      this.repository = repository;
      this.base = base;
      this.snapshot = snapshot;
    }

    ChangedLines run() throws IOException {
      list();
      Map<String, List<String>> gone = gone();
      for (SourceFile file : snapshot.files()) {
        String path = file.path().value();
        ObjectId old = before.get(path);
        if (old == null) {
          RepoPath former = moved(file, gone).orElse(null);
          if (former != null) {
            moves.put(former, file.path());
            old = before.get(former.value());
          }
        }
        compare(file, old);
      }
      return new ChangedLines(lines, removed, moves, base.name());
    }

    private void list() throws IOException {
      try (TreeWalk walk = new TreeWalk(repository)) {
        walk.addTree(base.getTree());
        walk.setRecursive(true);
        while (walk.next()) {
          before.put(walk.getPathString(), walk.getObjectId(0));
        }
      }
    }

    /** The files of the folder that are there no more, by their names. */
    private Map<String, List<String>> gone() {
      Map<String, List<String>> gone = new HashMap<>();
      for (String path : before.keySet()) {
        if (RepoPath.isValid(path) && !snapshot.repositoryPaths().contains(new RepoPath(path))) {
          RepoPath file = new RepoPath(path);
          removed.add(file);
          gone.computeIfAbsent(file.fileName(), name -> new ArrayList<>()).add(path);
        }
      }
      return gone;
    }

    /** A file of the same content or of the same name, when there is only one. */
    private Optional<RepoPath> moved(SourceFile file, Map<String, List<String>> gone) {
      for (RepoPath old : removed) {
        ObjectId id = before.get(old.value());
        if (id != null && id.name().equals(file.contentId())) {
          return Optional.of(old);
        }
      }
      List<String> named = gone.getOrDefault(file.path().fileName(), List.of());
      return named.size() == 1 ? Optional.of(new RepoPath(named.get(0))) : Optional.empty();
    }

    private void compare(SourceFile file, @Nullable ObjectId old) throws IOException {
      if (old != null && old.name().equals(file.contentId())) {
        return;
      }
      RawText now;
      try {
        now = text(snapshot.read(file.path()));
      } catch (MissingContentException e) {
        // told as a finding when the snapshot was read
        return;
      }
      BitSet changed = new BitSet();
      if (old == null) {
        changed.set(0, now.size() + 2);
      } else {
        RawText then = text(repository.open(old).getBytes());
        for (Edit edit : new HistogramDiff().diff(RawTextComparator.DEFAULT, then, now)) {
          changed.set(0);
          // what stands beside a removed line is touched too
          changed.set(edit.getBeginB() + 1, Math.max(edit.getEndB(), edit.getBeginB() + 1) + 1);
        }
      }
      if (!changed.isEmpty()) {
        lines.put(file.path(), changed);
      }
    }

    /** Line ends that only the checkout made are no change. */
    private static RawText text(byte[] bytes) {
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      return new RawText(text.replace("\r\n", "\n").getBytes(StandardCharsets.ISO_8859_1));
    }
  }
}
