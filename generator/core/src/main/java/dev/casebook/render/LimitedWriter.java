package dev.casebook.render;

import java.io.IOException;
import java.io.Writer;

/** Collects text up to a limit, so that an endless loop in a theme ends. */
final class LimitedWriter extends Writer {

  private final StringBuilder text = new StringBuilder(16_384);
  private final int limit;

  LimitedWriter(int limit) {
    this.limit = limit;
  }

  @Override
  public void write(char[] buffer, int offset, int length) throws IOException {
    room(length);
    text.append(buffer, offset, length);
  }

  @Override
  public void write(String string, int offset, int length) throws IOException {
    room(length);
    text.append(string, offset, offset + length);
  }

  private void room(int length) throws IOException {
    if (text.length() + length > limit) {
      throw new IOException("the page is longer than " + limit + " characters");
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return text.toString();
  }
}
