package dev.casebook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class CharacterClassesTest {

  private static final Pattern LINE = Pattern.compile("const CLASSES = '([^']*)';");

  @Test
  void theTableOfTheReaderIsWhatLuceneDoes() throws IOException {
    String expected = CharacterClasses.table();
    if (Boolean.getBoolean("update.golden")) {
      Path file = Path.of("src/main/resources/dev/casebook/search/reader.js");
      String text =
          LINE.matcher(Files.readString(file)).replaceFirst("const CLASSES = '" + expected + "';");
      Files.writeString(file, text);
      return;
    }
    Matcher line = LINE.matcher(ReaderScript.source());
    assertThat(line.find()).isTrue();
    assertThat(line.group(1))
        .as("made with another Lucene; -Dupdate.golden=true writes it again")
        .isEqualTo(expected);
  }
}
