package dev.casebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentFilesTest {

  @ParameterizedTest
  @CsvSource({
    "a.md, a",
    "A.MD, A",
    "x/a.markdown, a",
    "x/a.html.md, a",
    "x/a.html.md.erb, a",
    "x/a.md.erb, a",
    "x/a b.zh.md, a b.zh",
    "x/PM2024-003 - Name.md, PM2024-003 - Name"
  })
  void documentsAreMarkdownWhateverItsExtensions(String path, String base) {
    assertThat(ContentFiles.isDocument(new RepoPath(path))).isTrue();
    assertThat(ContentFiles.baseName(new RepoPath(path))).isEqualTo(base);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.html", "a.md.bak", ".md", "README", ".github/a.md", "x/.hidden/a.md"})
  void otherFilesAreNoDocuments(String path) {
    assertThat(ContentFiles.isDocument(new RepoPath(path))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CODEOWNERS", ".github/CODEOWNERS", "a/OWNERS", "OWNERS_ALIASES"})
  void ownerFilesAreKnownByTheirNames(String path) {
    assertThat(ContentFiles.isOwnerFile(new RepoPath(path))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "a.png, true",
    "x/a.PDF, true",
    "a.html, false",
    "a.js, false",
    "a.xml, false",
    ".git/a.png, false",
    "png, false"
  })
  void attachmentsAreOnAShortList(String path, boolean expected) {
    assertThat(ContentFiles.isAttachment(new RepoPath(path))).isEqualTo(expected);
  }
}
