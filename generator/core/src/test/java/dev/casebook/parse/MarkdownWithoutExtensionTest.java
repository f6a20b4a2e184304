package dev.casebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.source.ContentSources;
import dev.casebook.source.EditRules;
import dev.casebook.source.SourceSettings;
import dev.casebook.source.SourceSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class MarkdownWithoutExtensionTest {

  private static final String DOCUMENT = "# Gate stays shut\n\n## Timeline\n\n- 09:10 shut\n";

  @TempDir private Path folder;

  private void file(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> found() {
    SourceSettings settings =
        new SourceSettings(RepoPath.ROOT, List.of(), Instant.EPOCH, EditRules.DEFAULT);
    try (SourceSnapshot snapshot = ContentSources.of(folder, null, settings).open()) {
      return MarkdownWithoutExtension.in(snapshot).stream().map(RepoPath::value).toList();
    }
  }

  @Test
  void aFileAmongDocumentsThatReadsLikeOneIsOne() throws IOException {
    file("postmortems/a.md", "# A\n");
    file("postmortems/PM-7 Gate, again", DOCUMENT);
    file("postmortems/PM-8 Version 1. 2 fails", DOCUMENT);
    file("postmortems/闸门故障", "# 闸门故障\n\n## 时间线\n");
    assertThat(found())
        .containsExactly(
            "postmortems/PM-7 Gate, again",
            "postmortems/PM-8 Version 1. 2 fails",
            "postmortems/闸门故障");
  }

  @Test
  void filesOfToolsScriptsAndOtherTextsAreLeftAlone() throws IOException {
    file("docs/a.md", "# A\n");
    file("docs/Makefile", "# Build\n\n# Test\n\nall:\n");
    file("docs/LICENSE", "# Licence\n\n## Terms\n");
    file("docs/run", "#!/bin/sh\n# One\n# Two\n");
    file("docs/notes", "no headings at all\n");
    file("docs/binary", "# A\n\n# B\n\u0000");
    file("docs/run.sh", "# One\n\n# Two\n");
    file(".hidden/thing", DOCUMENT);
    assertThat(found()).isEmpty();
  }

  @Test
  void aFolderOfOtherFilesHasNone() throws IOException {
    file("src/a.md", "# A\n");
    file("src/b.go", "b");
    file("src/c.go", "c");
    file("src/d.go", "d");
    file("src/thing", DOCUMENT);
    file("lonely/thing", DOCUMENT);
    assertThat(found()).isEmpty();
  }

  @Test
  void aFolderOfItsOwnInARepositoryOfDocumentsCounts() throws IOException {
    file("2022-09/a.md", "# A\n");
    file("2022-10/2022-10-20-gate", DOCUMENT);
    assertThat(found()).containsExactly("2022-10/2022-10-20-gate");
  }

  @Test
  @Timeout(5)
  void hostileTextsAreJudgedSoon() {
    assertThat(MarkdownWithoutExtension.isMarkdown("#".repeat(250_000))).isFalse();
    assertThat(MarkdownWithoutExtension.isMarkdown("# ".repeat(125_000))).isFalse();
    assertThat(MarkdownWithoutExtension.isMarkdown("# a\n".repeat(60_000))).isTrue();
  }
}
