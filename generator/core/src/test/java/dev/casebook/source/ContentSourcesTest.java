package dev.casebook.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.RepoPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentSourcesTest {

  @TempDir Path folder;

  private static Optional<SourceText> ahead(Path location, String ref, String name) {
    return ContentSources.text(location, ref, name);
  }

  @Test
  void oneFileCanBeReadAheadFromWhereTheOthersWillComeFrom() throws Exception {
    try (GitFixture git = GitFixture.at(folder)) {
      git.commit(Map.of("docs/casebook.yml", "committed", "docs/sub/x", "1"));
      Path docs = Files.createDirectories(folder.resolve("docs/sub")).getParent();
      Files.writeString(docs.resolve("casebook.yml"), "on disk");
      RepoPath path = new RepoPath("docs/casebook.yml");
      assertThat(ahead(docs, "main", "casebook.yml")).contains(new SourceText(path, "committed"));
      assertThat(ahead(docs, null, "casebook.yml")).contains(new SourceText(path, "on disk"));
      for (String ref : new String[] {"main", null}) {
        assertThat(ahead(docs, ref, "other.yml")).isEmpty();
        assertThat(ahead(docs, ref, "sub")).isEmpty();
      }
      assertThatThrownBy(() -> ahead(docs, "mian", "casebook.yml"))
          .isInstanceOf(CasebookException.class)
          .hasMessageContaining("There are: main");
    }
  }

  @Test
  void aConfigurationThatIsALinkIsRefusedAndNotForgotten() throws Exception {
    Files.writeString(folder.resolve("real.yml"), "text");
    Files.createSymbolicLink(folder.resolve("casebook.yml"), folder.resolve("real.yml"));
    try (GitFixture git = GitFixture.at(folder)) {
      git.commitTree(
          git.rawTree(
              GitFixture.entry("120000", GitFixture.bytes("casebook.yml"), git.blob("real.yml"))));
      for (String ref : new String[] {"main", null}) {
        assertThatThrownBy(() -> ahead(folder, ref, "casebook.yml"))
            .isInstanceOf(CasebookException.class)
            .hasMessage("casebook.yml cannot be read: it is a symbolic link");
      }
    }
  }
}
