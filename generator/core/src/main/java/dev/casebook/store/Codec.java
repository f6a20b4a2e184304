package dev.casebook.store;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How values of one type are written and read. Safe from any thread.
 *
 * @param <T> the type; null is a value of each
 */
public interface Codec<T> {

  void write(@Nullable T value, Output out);

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws RuntimeException of any kind when the bytes are damaged
   */
  @Nullable T read(Input in);

  /** Values that a text stands for. */
  static <T> Codec<T> ofText(Function<T, String> text, Function<String, T> value) {
    return new Codec<>() {
      @Override
      public void write(@Nullable T written, Output out) {
        out.text(written == null ? null : text.apply(written));
      }

      @Override
      public @Nullable T read(Input in) {
        String read = in.text();
        return read == null ? null : value.apply(read);
      }
    };
  }

  /** Values that are never null within a presence flag of their own. */
  static <T> Codec<T> of(Writing<T> writing, Function<Input, T> reading) {
    return new Codec<>() {
      @Override
      public void write(@Nullable T written, Output out) {
        out.flag(written != null);
        if (written != null) {
          writing.write(written, out);
        }
      }

      @Override
      public @Nullable T read(Input in) {
        return in.flag() ? reading.apply(in) : null;
      }
    };
  }

  /** Writes a value that is there. */
  interface Writing<T> {
    void write(T value, Output out);
  }
}
