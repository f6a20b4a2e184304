package dev.casebook.write;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * A file of the site: its path now, its bytes when it is written. The supplier may be called from
 * any thread, and each call gives the same bytes.
 */
public record OutputFile(OutputPath path, Supplier<byte[]> content) {

  public static OutputFile text(OutputPath path, Supplier<String> content) {
    return new OutputFile(path, () -> content.get().getBytes(StandardCharsets.UTF_8));
  }
}
