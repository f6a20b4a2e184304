package dev.casebook.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.internal.storage.file.Pack;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Reads many objects of one type, each unpacked once; what packs do not hold, or hold in an unusual
 * way, is read through JGit. For one thread.
 */
final class GitObjects implements AutoCloseable {

  /** Objects of further packs are read through JGit. */
  private static final int MOST_PACKS = 64;

  private final ObjectReader reader;
  private final int type;
  private final List<PackedObjects> packs = new ArrayList<>();

  private GitObjects(ObjectReader reader, int type) {
    this.reader = reader;
    this.type = type;
  }

  static GitObjects trees(Repository repository) throws IOException {
    return of(repository, Constants.OBJ_TREE);
  }

  static GitObjects blobs(Repository repository) throws IOException {
    return of(repository, Constants.OBJ_BLOB);
  }

  private static GitObjects of(Repository repository, int type) throws IOException {
    GitObjects objects = new GitObjects(repository.newObjectReader(), type);
    if (repository.getObjectDatabase() instanceof ObjectDirectory directory) {
      for (Pack pack : directory.getPacks()) {
        if (objects.packs.size() < MOST_PACKS) {
          objects.packs.add(PackedObjects.open(pack, type));
        }
      }
    }
    return objects;
  }

  /**
   * The bytes of an object, not to be changed.
   *
   * @throws IOException when the object is missing, damaged or of another type
   * @throws org.eclipse.jgit.errors.LargeObjectException when it is larger than JGit's limit
   */
  byte[] read(AnyObjectId id) throws IOException {
    byte @Nullable [] bytes = packed(id);
    return bytes == null ? reader.open(id, type).getCachedBytes() : bytes;
  }

  /**
   * The bytes of an object, not to be changed; null when there are more than so many.
   *
   * @throws IOException when the object is missing, damaged or of another type
   */
  byte @Nullable [] read(AnyObjectId id, int most) throws IOException {
    byte @Nullable [] bytes = packed(id);
    if (bytes == null) {
      return reader.getObjectSize(id, type) > most
          ? null
          : reader.open(id, type).getCachedBytes(most);
    }
    return bytes.length > most ? null : bytes;
  }

  private byte @Nullable [] packed(AnyObjectId id) {
    for (PackedObjects pack : packs) {
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

  @Override
  public void close() {
    reader.close();
    packs.forEach(PackedObjects::close);
  }
}
