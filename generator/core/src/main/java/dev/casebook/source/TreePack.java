package dev.casebook.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
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
 * Reads trees out of one pack file. JGit's own reader resolves a chain of deltas anew for each of
 * its members, which makes a walk over history three times as slow where the newest tree stands at
 * the end of the chain; here each object is unpacked once. What is unusual is left to JGit. For one
 * thread.
 */
final class TreePack implements AutoCloseable {

  /** More than any honest tree; see {@link HermeticSystemReader}. */
  private static final int LARGEST = 16 << 20;

  /** Git allows 4,095. */
  private static final int LONGEST_CHAIN = 4_100;

  private static final long CACHE_BYTES = 32L << 20;

  private final Pack pack;
  private final FileChannel file;
  private final ByteBuffer buffer = ByteBuffer.allocate(4096);
  private final Inflater inflater = new Inflater();
  private final WeightedCache<Long, byte[]> unpacked =
      new WeightedCache<>(CACHE_BYTES, bytes -> bytes.length + 64);

  /** Where in the file the bytes after those in the buffer stand. */
  private long next;

  private TreePack(Pack pack, FileChannel file) {
    this.pack = pack;
    this.file = file;
  }

  static TreePack open(Pack pack) throws IOException {
    return new TreePack(
        pack, FileChannel.open(pack.getPackFile().toPath(), StandardOpenOption.READ));
  }

  /**
   * The bytes of a tree; null when the pack lacks it or holds it in an unusual way.
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
      if (header.type() == Constants.OBJ_TREE) {
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
   * @param type tree, one of the two kinds of delta, or bad for anything else
   * @param size of the content
   * @param base where the base of a delta stands; 0 or less when it is not in this pack
   */
  private record Header(int type, long size, long base) {}

  private Header header(long offset) throws IOException {
    next = offset;
    buffer.limit(0);
    int first = nextByte();
    int type = (first >> 4) & 7;
    long size = first & 15;
    for (int shift = 4, b = first; (b & 0x80) != 0 && shift < 56; shift += 7) {
      b = nextByte();
      size |= (long) (b & 0x7f) << shift;
    }
    return switch (type) {
      case Constants.OBJ_TREE -> new Header(type, size, 0);
      case Constants.OBJ_OFS_DELTA -> new Header(type, size, offset - distance());
      case Constants.OBJ_REF_DELTA -> new Header(type, size, pack.getIndex().findOffset(nextId()));
      default -> new Header(Constants.OBJ_BAD, 0, 0);
    };
  }

  private long distance() throws IOException {
    int b = nextByte();
    long distance = b & 0x7f;
    for (int bytes = 1; (b & 0x80) != 0 && bytes < 9; bytes++) {
      b = nextByte();
      distance = ((distance + 1) << 7) | (b & 0x7f);
    }
    return distance;
  }

  private ObjectId nextId() throws IOException {
    byte[] id = new byte[Constants.OBJECT_ID_LENGTH];
    for (int i = 0; i < id.length; i++) {
      id[i] = (byte) nextByte();
    }
    return ObjectId.fromRaw(id);
  }

  private int nextByte() throws IOException {
    if (!buffer.hasRemaining()) {
      fill();
    }
    return buffer.get() & 0xff;
  }

  private void fill() throws IOException {
    buffer.clear();
    int count = file.read(buffer, next);
    if (count <= 0) {
      throw new EOFException(pack.getPackName() + " ends inside of an object");
    }
    next += count;
    buffer.flip();
  }

  private byte[] inflate(long size) throws IOException {
    byte[] bytes = new byte[Math.toIntExact(size)];
    inflater.reset();
    int length = 0;
    try {
      while (length < bytes.length) {
        if (inflater.needsInput()) {
          if (!buffer.hasRemaining()) {
            fill();
          }
          inflater.setInput(buffer);
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
    throw new CorruptObjectException(pack.getPackName() + ": a tree is too large");
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    file.close();
  }
}
