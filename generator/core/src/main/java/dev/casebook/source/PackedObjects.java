package dev.casebook.source;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.internal.storage.file.Pack;
import org.eclipse.jgit.internal.storage.pack.BinaryDelta;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Reads objects of one type out of one pack file. JGit's own reader resolves a chain of deltas anew
 * for each of its members, which makes a walk over history three times as slow where the newest
 * tree stands at the end of the chain; here each object is unpacked once. What is unusual is left
 * to JGit. For one thread.
 */
final class PackedObjects implements AutoCloseable {

  /** More than any honest tree or document; see {@link HermeticSystemReader}. */
  private static final int LARGEST = 16 << 20;

  /** Git allows 4,095. */
  private static final int LONGEST_CHAIN = 4_100;

  private static final long CACHE_BYTES = 32L << 20;

  private final Pack pack;
  private final int type;
  private final PackWindows file;
  private final Inflater inflater = new Inflater();
  private final WeightedCache<Long, byte[]> unpacked =
      new WeightedCache<>(CACHE_BYTES, bytes -> bytes.length + 64);

  private PackedObjects(Pack pack, int type) throws IOException {
    this.pack = pack;
    this.type = type;
    this.file = new PackWindows(pack.getPackFile().toPath());
  }

  /**
   * Opens a pack file.
   *
   * @param type of the objects to read, as in {@link Constants}
   */
  static PackedObjects open(Pack pack, int type) throws IOException {
    return new PackedObjects(pack, type);
  }

  /**
   * The bytes of an object; null when the pack lacks it, holds it in an unusual way, or holds
   * something else under its id.
   *
   * @throws IOException when the pack is damaged
   */
  byte @Nullable [] read(AnyObjectId id) throws IOException {
    Deque<Long> offsets = new ArrayDeque<>();
    Deque<byte[]> deltas = new ArrayDeque<>();
    long at = pack.getIndex().findOffset(id);
    byte @Nullable [] bytes = at < 0 ? null : unpacked.get(at);
    while (bytes == null) {
      if (at <= 0 || deltas.size() > LONGEST_CHAIN) {
        return null;
      }
      Header header = header(at);
      if (header.size() > LARGEST || header.type() == Constants.OBJ_BAD) {
        return null;
      }
      if (header.type() == type) {
        bytes = inflate(header.size());
        unpacked.put(at, bytes);
      } else {
        offsets.push(at);
        deltas.push(inflate(header.size()));
        at = header.base();
        bytes = unpacked.get(at);
      }
    }
    while (!deltas.isEmpty()) {
      bytes = apply(bytes, deltas.pop());
      unpacked.put(offsets.pop(), bytes);
    }
    return bytes;
  }

  /**
   * What stands before the content of an object.
   *
   * @param type the wanted one, one of the two kinds of delta, or bad for anything else
   * @param size of the content
   * @param base where the base of a delta stands; 0 or less when it is not in this pack
   */
  private record Header(int type, long size, long base) {}

  private Header header(long offset) throws IOException {
    file.seek(offset);
    int first = file.next();
    int found = (first >> 4) & 7;
    long size = first & 15;
    for (int shift = 4, b = first; (b & 0x80) != 0 && shift < 56; shift += 7) {
      b = file.next();
      size |= (long) (b & 0x7f) << shift;
    }
    return switch (found) {
      case Constants.OBJ_OFS_DELTA -> new Header(found, size, offset - distance());
      case Constants.OBJ_REF_DELTA -> new Header(found, size, pack.getIndex().findOffset(nextId()));
      default -> new Header(found == type ? found : Constants.OBJ_BAD, size, 0);
    };
  }

  private long distance() throws IOException {
    int b = file.next();
    long distance = b & 0x7f;
    for (int bytes = 1; (b & 0x80) != 0 && bytes < 9; bytes++) {
      b = file.next();
      distance = ((distance + 1) << 7) | (b & 0x7f);
    }
    return distance;
  }

  private ObjectId nextId() throws IOException {
    byte[] id = new byte[Constants.OBJECT_ID_LENGTH];
    for (int i = 0; i < id.length; i++) {
      id[i] = (byte) file.next();
    }
    return ObjectId.fromRaw(id);
  }

  private byte[] inflate(long size) throws IOException {
    byte[] bytes = new byte[Math.toIntExact(size)];
    inflater.reset();
    int length = 0;
    try {
      while (length < bytes.length) {
        if (inflater.needsInput()) {
          file.feed(inflater);
        }
        int count = inflater.inflate(bytes, length, bytes.length - length);
        length += count;
        if (count == 0 && (inflater.finished() || inflater.needsDictionary())) {
          throw new CorruptObjectException(pack.getPackName() + ": an object is too short");
        }
      }
    } catch (DataFormatException e) {
      throw new CorruptObjectException(pack.getPackName() + ": an object is not compressed", e);
    }
    return bytes;
  }

  private byte[] apply(byte[] base, byte[] delta) throws IOException {
    try {
      if (BinaryDelta.getResultSize(delta) <= LARGEST) {
        return BinaryDelta.apply(base, delta);
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new CorruptObjectException(pack.getPackName() + ": a delta is damaged", e);
    }
    throw new CorruptObjectException(pack.getPackName() + ": an object is too large");
  }

  @Override
  public void close() {
    inflater.end();
    file.close();
  }
}
