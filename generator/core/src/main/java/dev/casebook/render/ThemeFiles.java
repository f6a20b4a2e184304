package dev.casebook.render;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** The files of one theme, by their names: {@code templates/home.ftlh}. */
interface ThemeFiles {

  /** The bytes of a file; empty when the theme has none of this name. */
  Optional<byte[]> read(String name) throws IOException;

  /** Where the theme is, for messages. */
  String place();

  /** A theme on the class path, below {@code casebook/themes/<name>/}. */
  static ThemeFiles packaged(String theme) {
    String root = "casebook/themes/" + theme + "/";
    return new ThemeFiles() {
      @Override
      public Optional<byte[]> read(String name) throws IOException {
        try (InputStream in = ThemeFiles.class.getClassLoader().getResourceAsStream(root + name)) {
          return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
      }

      @Override
      public String place() {
        return "the packaged theme '" + theme + "'";
      }
    };
  }

  /** A theme in a folder. Names never come from content. */
  static ThemeFiles folder(Path folder) {
    return new ThemeFiles() {
      @Override
      public Optional<byte[]> read(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            ? Optional.of(Files.readAllBytes(file))
            : Optional.empty();
      }

      @Override
      public String place() {
        return "the theme in " + folder;
      }
    };
  }
}
