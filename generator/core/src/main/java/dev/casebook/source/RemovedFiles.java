package dev.casebook.source;

import dev.casebook.source.RawTree.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;

/** The files that one tree has and the next one lacks. Sub-trees that are equal are not read. */
final class RemovedFiles {

  /** A path has at most 1,024 bytes, so it has at most this many segments. */
  private static final int DEEPEST = 512;

  private final TreeReader trees;
  private final int most;
  private final SortedMap<String, ObjectId> removed = new TreeMap<>();
  private int differences;

  private RemovedFiles(TreeReader trees, int most) {
    this.trees = trees;
    this.most = most;
  }

  /**
   * What is gone.
   *
   * @param most so many differences are looked at, in Git's order, and no more
   * @return by path what the files held
   */
  static SortedMap<String, ObjectId> between(
      TreeReader trees, AnyObjectId before, AnyObjectId after, int most) throws IOException {
    RemovedFiles files = new RemovedFiles(trees, most);
    files.compare(trees.read(before), trees.read(after), "", 0);
    return files.removed;
  }

  private void compare(RawTree before, RawTree after, String folder, int depth) throws IOException {
    int old = 0;
    int young = 0;
    while (differences < most) {
      int run = before.equalRun(old, after, young);
      old += run;
      young += run;
      if (old == before.size() && young == after.size()) {
        return;
      }
      int order = order(before, old, after, young);
      if (order < 0) {
        gone(before, old++, folder, depth);
      } else if (order > 0) {
        differences++;
        young++;
      } else {
        if (!before.sameId(old, after, young)) {
          differ(before, old, after, young, folder, depth);
        }
        old++;
        young++;
      }
    }
  }

  private static int order(RawTree before, int old, RawTree after, int young) {
    if (old == before.size()) {
      return 1;
    }
    return young == after.size() ? -1 : before.compare(old, after, young);
  }

  private void gone(RawTree before, int entry, String folder, int depth) throws IOException {
    differences++;
    if (before.kind(entry) == Kind.FILE) {
      removed.put(path(folder, before, entry), before.id(entry));
    } else if (before.kind(entry) == Kind.TREE && depth < DEEPEST) {
      compare(trees.read(before.id(entry)), RawTree.EMPTY, path(folder, before, entry), depth + 1);
    }
  }

  private void differ(RawTree before, int old, RawTree after, int young, String folder, int depth)
      throws IOException {
    differences++;
    if (before.kind(old) == Kind.TREE && after.kind(young) == Kind.TREE && depth < DEEPEST) {
      compare(
          trees.read(before.id(old)),
          trees.read(after.id(young)),
          path(folder, before, old),
          depth + 1);
    }
  }

  private static String path(String folder, RawTree tree, int entry) {
    String name = new String(tree.name(entry), StandardCharsets.UTF_8);
    return folder.isEmpty() ? name : folder + "/" + name;
  }
}
