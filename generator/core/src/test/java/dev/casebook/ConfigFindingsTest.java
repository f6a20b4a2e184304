package dev.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.HumanFormatter;
import dev.casebook.diagnostic.Palette;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Mistakes in {@code casebook.yml} as people see them: the place, what is wrong, the way out. */
class ConfigFindingsTest {

  private static final Path FOLDER = Path.of("src", "test", "resources", "config");

  @Test
  void everyMistakeIsShownWithItsLineAndTheWayOut() throws IOException {
    String text = Files.readString(FOLDER.resolve("wrong.yml"));
    List<String> lines = text.lines().toList();
    SourceLines excerpt = (path, line) -> Optional.of(lines.get(line - 1));
    ConfigLoader.Loaded loaded =
        ConfigLoader.load(new RepoPath("casebook.yml"), text, ConfigFile.ruleIds());
    assertThat(new HumanFormatter(excerpt, Palette.PLAIN).format(loaded.findings()))
        .isEqualTo(Files.readString(FOLDER.resolve("wrong.txt")));
  }
}
