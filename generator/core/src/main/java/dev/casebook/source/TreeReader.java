package dev.casebook.source;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.source.RawTree.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Reads trees and keeps those that were used last: neighbouring commits share nearly all. For one
 * thread.
 */
final class TreeReader implements AutoCloseable {

  private static final long CACHE_BYTES = 32L << 20;

  private final GitObjects objects;
  private final WeightedCache<ObjectId, RawTree> cache =
      new WeightedCache<>(CACHE_BYTES, RawTree::weight);

  private TreeReader(GitObjects objects) {
    this.objects = objects;
  }

  static TreeReader of(Repository repository) throws IOException {
    return new TreeReader(GitObjects.trees(repository));
  }

  /**
   * The tree with the id.
   *
   * @throws IOException when the object is missing or damaged
   * @throws org.eclipse.jgit.errors.LargeObjectException when it is larger than any honest tree
   */
  RawTree read(AnyObjectId id) throws IOException {
    @Nullable RawTree known = cache.get(id);
    if (known != null) {
      return known;
    }
    RawTree tree = RawTree.parse(objects.read(id));
    cache.put(id.copy(), tree);
    return tree;
  }

  /** The tree of a folder in a commit's tree; the empty tree where there is none. */
  RawTree folder(AnyObjectId root, RepoPath folder) throws IOException {
    RawTree tree = read(root);
    if (folder.value().isEmpty()) {
      return tree;
    }
    for (String segment : folder.value().split("/", -1)) {
      int entry = tree.find(segment.getBytes(StandardCharsets.UTF_8), Kind.TREE);
      if (entry < 0) {
        return RawTree.EMPTY;
      }
      tree = read(tree.id(entry));
    }
    return tree;
  }

  @Override
  public void close() {
    objects.close();
  }
}
