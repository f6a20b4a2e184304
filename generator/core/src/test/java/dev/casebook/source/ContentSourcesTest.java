package dev.casebook.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.RepoPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentSourcesTest {

  @TempDir Path folder;

  @Test
  void givesTheTextOfOneFileFromWhereTheOthersWillComeFrom() throws Exception {
    try (GitFixture git = GitFixture.at(folder)) {
      git.commit(Map.of("docs/casebook.yml", "committed", "docs/sub/x", "1"));
      Path docs = Files.createDirectories(folder.resolve("docs"));
      Files.writeString(docs.resolve("casebook.yml"), "on disk");
      RepoPath path = new RepoPath("docs/casebook.yml");
      assertThat(ContentSources.text(docs, "main", "casebook.yml"))
          .contains(new SourceText(path, "committed"));
      assertThat(ContentSources.text(docs, null, "casebook.yml"))
          .contains(new SourceText(path, "on disk"));
      assertThat(ContentSources.text(docs, "main", "other.yml")).isEmpty();
      assertThat(ContentSources.text(docs, null, "other.yml")).isEmpty();
      assertThat(ContentSources.text(docs, "main", "sub")).isEmpty();
      assertThatThrownBy(() -> ContentSources.text(docs, "mian", "casebook.yml"))
          .isInstanceOf(CasebookException.class)
          .hasMessageContaining("There are: main");
    }
  }

  @Test
  void aConfigurationThatIsALinkIsRefused() throws Exception {
    Files.writeString(folder.resolve("real.yml"), "text");
    Files.createSymbolicLink(folder.resolve("casebook.yml"), folder.resolve("real.yml"));
    assertThatThrownBy(() -> ContentSources.text(folder, null, "casebook.yml"))
        .isInstanceOf(CasebookException.class)
        .hasMessageContaining("cannot be read");
  }
}
