package dev.casebook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class CharacterClassesTest {

  private static final Pattern TABLE =
      Pattern.compile("const LETTERS = '[^']*';\nconst RUNS = \"[^\"]*\";");

  @Test
  void theTableOfTheReaderIsWhatLuceneDoes() throws IOException {
    String expected = CharacterClasses.table();
    if (Boolean.getBoolean("update.golden")) {
      Path file = Path.of("src/main/resources/dev/casebook/search/reader/analysis.js");
      String text =
          TABLE.matcher(Files.readString(file)).replaceFirst(Matcher.quoteReplacement(expected));
      Files.writeString(file, text);
      return;
    }
    assertThat(ReaderScript.source())
        .as("made with another Lucene; -Dupdate.golden=true writes it again")
        .contains(expected);
  }
}
