package dev.casebook.source;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.source.RawTree.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.internal.storage.file.Pack;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Reads trees and keeps those that were used last: neighbouring commits share nearly all. For one
 * thread.
 */
final class TreeReader implements AutoCloseable {

  private static final long CACHE_BYTES = 32L << 20;

  /** Trees of further packs are read through JGit. */
  private static final int MOST_PACKS = 64;

  private final ObjectReader reader;
  private final List<TreePack> packs = new ArrayList<>();
  private final WeightedCache<ObjectId, RawTree> cache =
      new WeightedCache<>(CACHE_BYTES, RawTree::weight);

  private TreeReader(ObjectReader reader) {
    this.reader = reader;
  }

  static TreeReader of(Repository repository) throws IOException {
    TreeReader trees = new TreeReader(repository.newObjectReader());
    if (repository.getObjectDatabase() instanceof ObjectDirectory objects) {
      for (Pack pack : objects.getPacks()) {
        if (trees.packs.size() < MOST_PACKS) {
          trees.packs.add(TreePack.open(pack));
        }
      }
    }
    return trees;
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
    byte @Nullable [] bytes = packed(id);
    RawTree tree =
        RawTree.parse(bytes == null ? reader.open(id, Constants.OBJ_TREE).getCachedBytes() : bytes);
    cache.put(id.copy(), tree);
    return tree;
  }

  private byte @Nullable [] packed(AnyObjectId id) {
    for (TreePack pack : packs) {
      try {
        byte @Nullable [] bytes = pack.read(id);
        if (bytes != null) {
          return bytes;
        }
      } catch (IOException e) {
        // JGit looks for another copy of the object, and says what is wrong when there is none
        return null;
      }
    }
    return null;
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
  public void close() throws IOException {
    reader.close();
    for (TreePack pack : packs) {
      pack.close();
    }
  }
}
