package dev.casebook.store;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what an {@link Output} wrote, in the same order. For one thread. */
public final class Input {

  private final byte[] bytes;
  private int at;
  private final List<String> texts = new ArrayList<>();
  private final List<Object> objects = new ArrayList<>();

  Input(byte[] bytes) {
    this.bytes = bytes;
  }

  public boolean flag() {
    return bytes[at++] != 0;
  }

  public long number() {
    long value = 0;
    int shift = 0;
    byte next;
    do {
      next = bytes[at++];
      value |= (long) (next & 0x7F) << shift;
      shift += 7;
    } while (next < 0);
    return (value >>> 1) ^ -(value & 1);
  }

  /**
   * A number that was an {@code int}.
   *
   * @throws ArithmeticException when it is none
   */
  public int integer() {
    return Math.toIntExact(number());
  }

  /** How many things follow, of which each takes a byte at least. */
  int size() {
    int size = integer();
    if (size > bytes.length - at) {
      throw new IllegalArgumentException("more elements than bytes: " + size);
    }
    return size;
  }

  public int[] numbers() {
    int[] values = new int[size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = integer();
    }
    return values;
  }

  public @Nullable String text() {
    int reference = integer();
    if (reference == 0) {
      return null;
    }
    if (reference <= texts.size()) {
      return texts.get(reference - 1);
    }
    Charset charset = flag() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE;
    int length = size();
    String text = new String(bytes, at, length, charset);
    at += length;
    texts.add(text);
    return text;
  }

  /** An object that was written as {@link Output#shared}. */
  public <T> T shared(Class<T> type, Function<Input, T> reading) {
    int reference = integer();
    if (reference <= objects.size()) {
      return type.cast(objects.get(reference - 1));
    }
    T value = reading.apply(this);
    objects.add(value);
    return value;
  }

  /** Whether everything was read. */
  boolean isAtEnd() {
    return at == bytes.length;
  }
}
