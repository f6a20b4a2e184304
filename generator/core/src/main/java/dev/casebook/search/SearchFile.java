package dev.casebook.search;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * A file of the search folder.
 *
 * @param path relative to the site: {@code search/m.js}
 * @param content UTF-8; each call gives the same bytes, from any thread
 */
public record SearchFile(String path, Supplier<byte[]> content) {

  static SearchFile text(String path, Supplier<String> content) {
    return new SearchFile(path, () -> content.get().getBytes(StandardCharsets.UTF_8));
  }

  static SearchFile bytes(String path, byte[] content) {
    return new SearchFile(path, content::clone);
  }
}
