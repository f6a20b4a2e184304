package dev.casebook.write;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.CasebookException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Files that a user asked for besides the site, such as a report. */
public final class TextFiles {

  private TextFiles() {}

  /**
   * Writes a file and the folders above it; one that is there is replaced.
   *
   * @throws CasebookException when it cannot be written
   */
  public static void write(Path file, String text) {
    put(file, text, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
  }

  /** Adds to the end of a file, which need not be there. */
  public static void append(Path file, String text) {
    put(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static void put(Path file, String text, OpenOption... options) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.write(file, text.getBytes(StandardCharsets.UTF_8), options);
    } catch (IOException e) {
      throw new CasebookException(Reason.IO, file + " cannot be written", e);
    }
  }
}
