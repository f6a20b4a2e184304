package dev.casebook.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The script that searches in a browser, as shipped: without comments and indentation. */
final class ReaderScript {

  private static final Pattern BLOCK_COMMENT = Pattern.compile("(?ms)^ *+/\\*\\*.*?\\*/\\n");
  private static final Pattern LINE_COMMENT = Pattern.compile("(?m)^ *+//.*\\n| // .*$");
  private static final Pattern INDENTATION = Pattern.compile("(?m)^ ++|^\\n");

  private ReaderScript() {}

  static SearchFile file() {
    String text = shipped();
    return SearchFile.text(ExportFiles.FOLDER + "reader.js", () -> text);
  }

  static String source() {
    try (InputStream in = ReaderScript.class.getResourceAsStream("reader.js")) {
      if (in == null) {
        throw new IllegalStateException("Bug: reader.js is not packaged");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String shipped() {
    String text = BLOCK_COMMENT.matcher(source()).replaceAll("");
    text = LINE_COMMENT.matcher(text).replaceAll("");
    return INDENTATION.matcher(text).replaceAll("");
  }
}
