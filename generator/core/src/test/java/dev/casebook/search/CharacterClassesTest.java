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

  private static final Path READER = Path.of("src/main/js/search/analysis.js");

  @Test
  void theTableOfTheReaderIsWhatLuceneDoes() throws IOException {
    String expected = CharacterClasses.table();
    if (Boolean.getBoolean("update.golden")) {
      String text =
          TABLE.matcher(Files.readString(READER)).replaceFirst(Matcher.quoteReplacement(expected));
      Files.writeString(READER, text);
      return;
    }
    assertThat(Files.readString(READER))
        .as("made with another Lucene; -Dupdate.golden=true writes it again")
        .contains(expected);
  }
}
