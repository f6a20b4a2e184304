package dev.casebook.links;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * A socket whose answers have to be read by a moment: a server that sends a byte now and then, in
 * the middle of a handshake or of a line, gains no time by it.
 */
final class TimedSocket extends Socket {

  private final long deadline;

  /**
   * Not yet connected.
   *
   * @param timeout how long after now everything has to be read
   */
  TimedSocket(Duration timeout) {
    this.deadline = System.nanoTime() + timeout.toNanos();
  }

  /** Throws {@link SocketTimeoutException} where an answer is not there in time. */
  @Override
  public InputStream getInputStream() throws IOException {
    return new FilterInputStream(super.getInputStream()) {
      @Override
      public int read() throws IOException {
        setSoTimeout(millisLeft());
        return super.read();
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        setSoTimeout(millisLeft());
        return super.read(bytes, offset, length);
      }
    };
  }

  /** At least 1. */
  private int millisLeft() throws SocketTimeoutException {
    long left = deadline - System.nanoTime();
    if (left <= 0) {
      throw new SocketTimeoutException("no answer in time");
    }
    return (int) Duration.ofNanos(left).toMillis() + 1;
  }
}
