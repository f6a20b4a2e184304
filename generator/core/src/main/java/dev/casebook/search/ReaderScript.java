package dev.casebook.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The script that searches in a browser. Its parts are in {@code src/main/js/search}; the build
 * makes one short file of them.
 */
final class ReaderScript {

  private ReaderScript() {}

  static SearchFile file() {
    String text = text();
    return SearchFile.text(ExportFiles.FOLDER + "reader.js", () -> text);
  }

  static String text() {
    try (InputStream in = ReaderScript.class.getResourceAsStream("reader.js")) {
      if (in == null) {
        throw new IllegalStateException("Bug: the search's reader is not packaged");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
