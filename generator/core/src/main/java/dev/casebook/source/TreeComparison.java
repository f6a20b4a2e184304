package dev.casebook.source;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.source.RawTree.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files in which a tree differs from all of its parents' trees. Sub-trees that equal one
 * of a parent are never read. For one thread.
 */
final class TreeComparison {

  /** Told of each file that differs. */
  interface Sink {
    /**
     * A file in a folder of interest has other content than in all parents, or is new.
     *
     * @param before what each parent that has the file holds there
     */
    void changed(String path, List<ObjectId> before, ObjectId after);
  }

  /** A path has at most 1,024 bytes, so it has at most this many segments. */
  private static final int DEEPEST = 512;

  /** Beyond this many files of one commit the number is good enough. */
  private static final int MOST_COUNTED = 10_000;

  private final TreeReader trees;
  private final Set<String> folders;
  private final Sink sink;
  private int touched;
  private boolean anyRemoved;

  /**
   * @param folders the folders of interest, with all of their ancestors; {@code ""} is the root
   */
  TreeComparison(TreeReader trees, Set<String> folders, Sink sink) {
    this.trees = trees;
    this.folders = folders;
    this.sink = sink;
  }

  /**
   * Compares a folder of a commit with the same folder of its parents; without a parent, all files
   * are new.
   *
   * @return how many files differ, also outside of the folders of interest; at most about 10,000
   */
  int compare(AnyObjectId tree, AnyObjectId[] parents, RepoPath folder) throws IOException {
    RawTree[] before = new RawTree[parents.length];
    for (int p = 0; p < before.length; p++) {
      before[p] = trees.folder(parents[p], folder);
    }
    touched = 0;
    anyRemoved = false;
    descend(trees.folder(tree, folder), before, folder.value(), 0);
    return touched;
  }

  /** Whether the last comparison, with one parent, met a file that is gone. */
  boolean anyRemoved() {
    return anyRemoved;
  }

  private void descend(RawTree tree, RawTree[] parents, @Nullable String folder, int depth)
      throws IOException {
    int[] at = new int[parents.length];
    int entry = 0;
    while (true) {
      if (parents.length == 1) {
        int run = tree.equalRun(entry, parents[0], at[0]);
        entry += run;
        at[0] += run;
      }
      if (entry == tree.size()) {
        break;
      }
      if (!isInAParent(tree, entry, parents, at, depth)) {
        differs(tree, entry, parents, at, new Place(folder, depth));
      }
      for (int p = 0; p < parents.length; p++) {
        at[p] += has(parents[p], at[p], tree, entry) ? 1 : 0;
      }
      entry++;
    }
    if (parents.length == 1) {
      removed(parents[0], at[0], parents[0].size(), depth);
    }
  }

  /**
   * Moves on in each parent to the entry's name, and says whether one has the same content there.
   */
  private boolean isInAParent(RawTree tree, int entry, RawTree[] parents, int[] at, int depth)
      throws IOException {
    boolean same = false;
    for (int p = 0; p < parents.length; p++) {
      int start = at[p];
      int order = -1;
      while (at[p] < parents[p].size() && (order = parents[p].compare(at[p], tree, entry)) < 0) {
        at[p]++;
      }
      if (parents.length == 1) {
        removed(parents[0], start, at[0], depth);
      }
      same |= order == 0 && parents[p].sameId(at[p], tree, entry);
    }
    return same;
  }

  private record Place(@Nullable String folder, int depth) {}

  private void differs(RawTree tree, int entry, RawTree[] parents, int[] at, Place place)
      throws IOException {
    if (tree.hasSlashInName(entry)) {
      return;
    }
    Kind kind = tree.kind(entry);
    if (kind == Kind.TREE) {
      @Nullable String folder = folderOfInterest(place.folder(), tree, entry);
      if (place.depth() < DEEPEST && (folder != null || touched < MOST_COUNTED)) {
        RawTree[] before = new RawTree[parents.length];
        for (int p = 0; p < before.length; p++) {
          before[p] =
              has(parents[p], at[p], tree, entry)
                  ? trees.read(parents[p].id(at[p]))
                  : RawTree.EMPTY;
        }
        descend(trees.read(tree.id(entry)), before, folder, place.depth() + 1);
      }
      return;
    }
    touched++;
    if (kind == Kind.FILE && place.folder() != null) {
      sink.changed(
          join(place.folder(), tree.name(entry)), before(tree, entry, parents, at), tree.id(entry));
    }
  }

  private static List<ObjectId> before(RawTree tree, int entry, RawTree[] parents, int[] at) {
    List<ObjectId> before = new ArrayList<>(parents.length);
    for (int p = 0; p < parents.length; p++) {
      if (has(parents[p], at[p], tree, entry) && parents[p].kind(at[p]) == Kind.FILE) {
        before.add(parents[p].id(at[p]));
      }
    }
    return before;
  }

  private static boolean has(RawTree parent, int at, RawTree tree, int entry) {
    return at < parent.size() && parent.compare(at, tree, entry) == 0;
  }

  private void removed(RawTree parent, int from, int to, int depth) throws IOException {
    for (int i = from; i < to && touched < MOST_COUNTED; i++) {
      if (parent.kind(i) != Kind.TREE) {
        touched++;
        anyRemoved = true;
      } else if (depth < DEEPEST) {
        RawTree gone = trees.read(parent.id(i));
        removed(gone, 0, gone.size(), depth + 1);
      }
    }
  }

  private @Nullable String folderOfInterest(@Nullable String parent, RawTree tree, int entry) {
    if (parent == null) {
      return null;
    }
    String folder = join(parent, tree.name(entry));
    return folders.contains(folder) ? folder : null;
  }

  private static String join(String folder, byte[] name) {
    String text = new String(name, StandardCharsets.UTF_8);
    return folder.isEmpty() ? text : folder + "/" + text;
  }
}
