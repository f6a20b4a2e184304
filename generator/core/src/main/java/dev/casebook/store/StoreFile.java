package dev.casebook.store;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A file of entries, each found by its key: a head with the place of each entry, then the entries.
 * A head or an entry that is damaged is as good as missing. For any number of threads.
 */
public final class StoreFile implements Closeable {

  /** The bytes of a key and of a format. */
  public static final int KEY_BYTES = 32;

  private static final long MAGIC = 0x43617365626f6f6bL;

  /** Magic number, format, number of entries, checksum of their places. */
  private static final int HEAD_BYTES = Long.BYTES + KEY_BYTES + 2 * Integer.BYTES;

  /** Key, offset, length, checksum. */
  private static final int PLACE_BYTES = KEY_BYTES + Long.BYTES + 2 * Integer.BYTES;

  private static final int MOST_ENTRIES = 1_000_000;
  private static final int LARGEST_ENTRY = 64 << 20;

  /** A file without entries. */
  public static final StoreFile EMPTY = new StoreFile(null, Map.of());

  private final @Nullable FileChannel channel;
  private final Map<ByteBuffer, EntryPlace> places;

  /** Where an entry lies, and its checksum. */
  private record EntryPlace(long offset, int length, int checksum) {}

  private StoreFile(@Nullable FileChannel channel, Map<ByteBuffer, EntryPlace> places) {
    this.channel = channel;
    this.places = places;
  }

  /**
   * Opens a file; one that is missing, damaged, a symbolic link or of another format is empty.
   *
   * @param format what wrote the file, {@value #KEY_BYTES} bytes
   * @throws IOException when it is there but cannot be read
   */
  public static StoreFile open(Path file, byte[] format) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return EMPTY;
    }
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      Map<ByteBuffer, EntryPlace> places = places(channel, format);
      if (!places.isEmpty()) {
        return new StoreFile(channel, places);
      }
    } catch (EOFException e) {
      // cut short: as good as missing
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    return EMPTY;
  }

  private static Map<ByteBuffer, EntryPlace> places(FileChannel channel, byte[] format)
      throws IOException {
    ByteBuffer head = ByteBuffer.wrap(read(channel, 0, HEAD_BYTES));
    boolean ours = head.getLong() == MAGIC && next(head).equals(ByteBuffer.wrap(format));
    int count = head.getInt();
    int checksum = head.getInt();
    if (!ours || count < 0 || count > MOST_ENTRIES || channel.size() / PLACE_BYTES < count) {
      return Map.of();
    }
    byte[] places = read(channel, HEAD_BYTES, count * PLACE_BYTES);
    if (checksum(places) != checksum) {
      return Map.of();
    }
    ByteBuffer table = ByteBuffer.wrap(places);
    Map<ByteBuffer, EntryPlace> found = new HashMap<>(2 * count);
    for (int i = 0; i < count; i++) {
      found.put(next(table), new EntryPlace(table.getLong(), table.getInt(), table.getInt()));
    }
    return found;
  }

  private static ByteBuffer next(ByteBuffer from) {
    byte[] key = new byte[KEY_BYTES];
    from.get(key);
    return ByteBuffer.wrap(key);
  }

  private static byte[] read(FileChannel channel, long offset, int length) throws IOException {
    byte[] bytes = new byte[length];
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, offset + buffer.position()) < 0) {
        throw new EOFException("the file ends early");
      }
    }
    return bytes;
  }

  private static int checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  /**
   * The bytes under a key; empty when there are none, or damaged ones.
   *
   * @throws IOException when the file cannot be read any more
   */
  public Optional<byte[]> get(ByteBuffer key) throws IOException {
    EntryPlace place = places.get(key);
    if (channel == null
        || place == null
        || place.length() < 0
        || place.length() > LARGEST_ENTRY
        || place.offset() < 0) {
      return Optional.empty();
    }
    try {
      byte[] bytes = read(channel, place.offset(), place.length());
      return checksum(bytes) == place.checksum() ? Optional.of(bytes) : Optional.empty();
    } catch (EOFException e) {
      return Optional.empty();
    }
  }

  /**
   * Writes a file, at once or not at all, that only its owner may read.
   *
   * @param format what writes it, {@value #KEY_BYTES} bytes
   */
  public static void write(Path file, byte[] format, Map<ByteBuffer, byte[]> entries)
      throws IOException {
    byte[] places = new byte[entries.size() * PLACE_BYTES];
    ByteBuffer table = ByteBuffer.wrap(places);
    long offset = (long) HEAD_BYTES + places.length;
    for (Map.Entry<ByteBuffer, byte[]> entry : entries.entrySet()) {
      byte[] bytes = entry.getValue();
      table.put(entry.getKey().duplicate()).putLong(offset);
      table.putInt(bytes.length).putInt(checksum(bytes));
      offset += bytes.length;
    }
    ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES).putLong(MAGIC).put(format);
    head.putInt(entries.size()).putInt(checksum(places));
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(file + " lies in no folder");
    }
    createPrivate(folder);
    Path beside = Files.createTempFile(folder, "new", ".tmp"); // readable for its owner only
    try {
      try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
        write(channel, head.flip());
        write(channel, ByteBuffer.wrap(places));
        for (byte[] bytes : entries.values()) {
          write(channel, ByteBuffer.wrap(bytes));
        }
      }
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void createPrivate(Path folder) throws IOException {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    if (posix) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
  }

  private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
