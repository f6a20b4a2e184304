package dev.casebook.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bytes that grow. Texts, and objects that many refer to, are written once. For one thread. */
public final class Output {

  private byte[] bytes = new byte[1024];
  private int length;
  private final Map<String, Integer> texts = new HashMap<>();
  private final IdentityHashMap<Object, Integer> objects = new IdentityHashMap<>();

  public void flag(boolean value) {
    room(1);
    bytes[length++] = (byte) (value ? 1 : 0);
  }

  /** A number; small ones, negative or not, take few bytes. */
  public void number(long value) {
    room(10);
    long left = (value << 1) ^ (value >> 63);
    while ((left & ~0x7FL) != 0) {
      bytes[length++] = (byte) ((left & 0x7F) | 0x80);
      left >>>= 7;
    }
    bytes[length++] = (byte) left;
  }

  /** The numbers and how many they are. */
  public void numbers(int[] values) {
    number(values.length);
    for (int value : values) {
      number(value);
    }
  }

  /** A text; one that was written before is only referred to. */
  public void text(@Nullable String value) {
    if (value == null) {
      number(0);
      return;
    }
    Integer known = texts.putIfAbsent(value, texts.size() + 1);
    if (known != null) {
      number(known);
      return;
    }
    number(texts.size());
    boolean latin = value.chars().allMatch(c -> c < 0x100);
    byte[] encoded =
        value.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE);
    flag(latin);
    number(encoded.length);
    room(encoded.length);
    System.arraycopy(encoded, 0, bytes, length, encoded.length);
    length += encoded.length;
  }

  /** An object that others refer to as well; it is written when it first occurs. */
  public <T> void shared(T value, Codec.Writing<T> writing) {
    Integer known = objects.putIfAbsent(value, objects.size() + 1);
    if (known != null) {
      number(known);
    } else {
      number(objects.size());
      writing.write(value, this);
    }
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
    }
  }
}
