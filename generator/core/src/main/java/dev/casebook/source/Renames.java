package dev.casebook.source;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.eclipse.jgit.diff.SimilarityIndex;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names that files had before a commit: those of files that the commit removed and that
 * held the same, or at least half of the same. For one thread.
 */
final class Renames {

  /** As in Git. */
  private static final int SIMILARITY_PERCENT = 50;

  /** Beyond this many pairs only equal content is found. */
  private static final int MOST_PAIRS = 40_000;

  /** A commit that changes more than this is searched so far and no farther. */
  private static final int MOST_ENTRIES = 20_000;

  /** What a file was called before, and what it held. */
  record Former(String path, ObjectId id) {}

  /** A pair that may be one file. */
  private record Pair(Former former, int percent, boolean sameName) {}

  private final TreeReader trees;
  private final GitObjects blobs;
  private final int largest;

  Renames(TreeReader trees, GitObjects blobs, SourceLimits limits) {
    this.trees = trees;
    this.blobs = blobs;
    this.largest = limits.documentBytes();
  }

  /**
   * The former names of files that a commit added.
   *
   * @param commit with one parent
   * @param added what they hold after the commit, by name
   * @return by their new names; without those that are new or copied
   */
  Map<String, Former> in(RevCommit commit, SortedMap<String, ObjectId> added) throws IOException {
    SortedMap<String, ObjectId> removed =
        RemovedFiles.between(trees, commit.getParent(0).getTree(), commit.getTree(), MOST_ENTRIES);
    if (removed.isEmpty()) {
      return Map.of();
    }
    Map<String, Former> former = new HashMap<>();
    added.forEach((path, id) -> equal(path, id, removed).ifPresent(was -> former.put(path, was)));
    former.values().forEach(was -> removed.remove(was.path()));
    if ((long) removed.size() * (added.size() - former.size()) > MOST_PAIRS) {
      return former;
    }
    Map<ObjectId, @Nullable SimilarityIndex> known = new HashMap<>();
    for (Map.Entry<String, ObjectId> file : added.entrySet()) {
      Former was =
          former.containsKey(file.getKey()) ? null : similar(file, removed, known).orElse(null);
      if (was != null) {
        removed.remove(was.path());
        former.put(file.getKey(), was);
      }
    }
    return former;
  }

  private static Optional<Former> equal(
      String path, ObjectId id, SortedMap<String, ObjectId> removed) {
    return removed.entrySet().stream()
        .filter(gone -> gone.getValue().equals(id))
        .min(Comparator.comparing(gone -> !name(gone.getKey()).equals(name(path))))
        .map(gone -> new Former(gone.getKey(), gone.getValue()));
  }

  private Optional<Former> similar(
      Map.Entry<String, ObjectId> file,
      SortedMap<String, ObjectId> removed,
      Map<ObjectId, @Nullable SimilarityIndex> known)
      throws IOException {
    SimilarityIndex index = index(file.getValue());
    Pair best = null;
    for (Map.Entry<String, ObjectId> gone : removed.entrySet()) {
      SimilarityIndex other = known.get(gone.getValue());
      if (other == null && !known.containsKey(gone.getValue())) {
        other = index(gone.getValue());
        known.put(gone.getValue(), other);
      }
      if (index != null && other != null) {
        Former was = new Former(gone.getKey(), gone.getValue());
        boolean sameName = name(gone.getKey()).equals(name(file.getKey()));
        best = better(best, new Pair(was, other.score(index, 100), sameName));
      }
    }
    return Optional.ofNullable(best)
        .filter(pair -> pair.percent() >= SIMILARITY_PERCENT)
        .map(Pair::former);
  }

  private static Pair better(@Nullable Pair best, Pair other) {
    if (best == null || other.percent() > best.percent()) {
      return other;
    }
    boolean tie = other.percent() == best.percent();
    return tie && other.sameName() && !best.sameName() ? other : best;
  }

  /** Null for what is too large to be a document. */
  private @Nullable SimilarityIndex index(ObjectId id) throws IOException {
    byte @Nullable [] bytes = blobs.read(id, largest);
    if (bytes == null) {
      return null;
    }
    try {
      return SimilarityIndex.create(new ObjectLoader.SmallObject(Constants.OBJ_BLOB, bytes));
    } catch (SimilarityIndex.TableFullException e) {
      return null;
    }
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
