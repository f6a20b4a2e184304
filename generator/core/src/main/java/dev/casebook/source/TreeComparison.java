package dev.casebook.source;

import dev.casebook.source.RawTree.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Finds the files in which a tree differs from all of its parents' trees. Sub-trees that equal one
 * of a parent, or that hold no file of interest, are never read. For one thread.
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

  private final TreeReader trees;
  private final Set<String> folders;
  private final Sink sink;

  /**
   * @param folders the folders of interest, with all of their ancestors; {@code ""} is the root
   */
  TreeComparison(TreeReader trees, Set<String> folders, Sink sink) {
    this.trees = trees;
    this.folders = folders;
    this.sink = sink;
  }

  /** Compares a commit with its parents; without a parent, all files are new. */
  void compare(AnyObjectId tree, AnyObjectId[] parents) throws IOException {
    RawTree[] before = new RawTree[parents.length];
    for (int p = 0; p < before.length; p++) {
      before[p] = trees.read(parents[p]);
    }
    descend(trees.read(tree), before, "", 0);
  }

  private void descend(RawTree tree, RawTree[] parents, String folder, int depth)
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
      if (!isInAParent(tree, entry, parents, at)) {
        differs(tree, entry, parents, at, new Place(folder, depth));
      }
      for (int p = 0; p < parents.length; p++) {
        at[p] += has(parents[p], at[p], tree, entry) ? 1 : 0;
      }
      entry++;
    }
  }

  /**
   * Moves on in each parent to the entry's name, and says whether one has the same content there.
   */
  private static boolean isInAParent(RawTree tree, int entry, RawTree[] parents, int[] at) {
    boolean same = false;
    for (int p = 0; p < parents.length; p++) {
      int order = -1;
      while (at[p] < parents[p].size() && (order = parents[p].compare(at[p], tree, entry)) < 0) {
        at[p]++;
      }
      same |= order == 0 && parents[p].sameId(at[p], tree, entry);
    }
    return same;
  }

  private record Place(String folder, int depth) {}

  private void differs(RawTree tree, int entry, RawTree[] parents, int[] at, Place place)
      throws IOException {
    if (tree.hasSlashInName(entry)) {
      return;
    }
    String path = join(place.folder(), tree.name(entry));
    Kind kind = tree.kind(entry);
    if (kind == Kind.FILE) {
      sink.changed(path, before(tree, entry, parents, at), tree.id(entry));
    } else if (kind == Kind.TREE && place.depth() < DEEPEST && folders.contains(path)) {
      RawTree[] before = new RawTree[parents.length];
      for (int p = 0; p < before.length; p++) {
        before[p] =
            has(parents[p], at[p], tree, entry) ? trees.read(parents[p].id(at[p])) : RawTree.EMPTY;
      }
      descend(trees.read(tree.id(entry)), before, path, place.depth() + 1);
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

  private static String join(String folder, byte[] name) {
    String text = new String(name, StandardCharsets.UTF_8);
    return folder.isEmpty() ? text : folder + "/" + text;
  }
}
