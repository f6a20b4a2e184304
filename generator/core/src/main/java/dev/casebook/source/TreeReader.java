package dev.casebook.source;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Reads trees and keeps those that were used last: neighbouring commits share nearly all. For one
 * thread.
 */
final class TreeReader implements AutoCloseable {

  private static final long CACHE_BYTES = 48L << 20;

  private final ObjectReader reader;
  private final Map<ObjectId, RawTree> cache = new LinkedHashMap<>(1024, 0.75f, true);
  private long cachedBytes;

  TreeReader(ObjectReader reader) {
    this.reader = reader;
  }

  /**
   * The tree with the id.
   *
   * @throws IOException when the object is missing or damaged
   * @throws org.eclipse.jgit.errors.LargeObjectException when it is larger than any honest tree
   */
  RawTree read(AnyObjectId id) throws IOException {
    RawTree known = cache.get(id);
    if (known != null) {
      return known;
    }
    RawTree tree = RawTree.parse(reader.open(id, Constants.OBJ_TREE).getCachedBytes());
    cache.put(id.copy(), tree);
    cachedBytes += tree.weight();
    var eldest = cache.values().iterator();
    while (cachedBytes > CACHE_BYTES && cache.size() > 1) {
      cachedBytes -= eldest.next().weight();
      eldest.remove();
    }
    return tree;
  }

  @Override
  public void close() {
    reader.close();
  }
}
