package dev.casebook.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** The bytes of a file, read in pieces of which those used last are kept. For one thread. */
final class PackWindows implements AutoCloseable {

  private static final int BYTES = 1 << 16;

  private static final long CACHE_BYTES = 16L << 20;

  private final Path path;
  private final FileChannel file;
  private final long size;
  private final WeightedCache<Long, byte[]> windows =
      new WeightedCache<>(CACHE_BYTES, window -> window.length + 64);

  private byte[] window = new byte[0];

  /** Where in the file the window begins. */
  private long start;

  /** The place in the window of the next byte. */
  private int at;

  PackWindows(Path path) throws IOException {
    this.path = path;
    this.file = FileChannel.open(path, StandardOpenOption.READ);
    this.size = file.size();
  }

  /** Goes to a place of the file. */
  void seek(long offset) throws IOException {
    long wanted = offset - offset % BYTES;
    if (wanted != start || window.length == 0) {
      start = wanted;
      byte @Nullable [] known = windows.get(wanted);
      window = known == null ? read(wanted) : known;
    }
    at = (int) (offset - wanted);
    if (at >= window.length) {
      throw new EOFException(path.getFileName() + " ends inside of an object");
    }
  }

  private byte[] read(long from) throws IOException {
    int length = (int) Math.max(0, Math.min(BYTES, size - from));
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (file.read(buffer, from + buffer.position()) < 0) {
        throw new EOFException(path.getFileName() + " was cut while it was read");
      }
    }
    windows.put(from, buffer.array());
    return buffer.array();
  }

  /** The next byte, 0 to 255. */
  int next() throws IOException {
    if (at == window.length) {
      seek(start + at);
    }
    return window[at++] & 0xff;
  }

  /** Hands what follows in the window to an inflater; called again when it has used that up. */
  void feed(Inflater inflater) throws IOException {
    if (at == window.length) {
      seek(start + at);
    }
    inflater.setInput(window, at, window.length - at);
    at = window.length;
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
