package dev.casebook.source;

import static dev.casebook.source.GitFixture.bytes;
import static dev.casebook.source.GitFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.diagnostic.CasebookException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(5)
class HostileTreeTest {

  @TempDir Path folder;

  private SourceSnapshot open(GitFixture git, byte[]... entries) {
    git.commitTree(git.rawTree(entries));
    return GitFixture.open(folder, "main");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".",
        "..",
        ".git",
        ".GIT",
        ".Git",
        "git~1",
        "GIT~1",
        ".git ",
        ".git.",
        ".g\u200cit",
        ".git::$INDEX_ALLOCATION",
        "a/b.md",
        "../b.md",
        "a\\b.md",
        "line\nbreak.md",
        "\u001b[31m.md",
        "right\u202eleft.md",
        "zero\u200bwidth.md",
        "\u2066a.md",
        "\ufeffa.md"
      })
  void aDangerousNameIsRefusedWithOneFinding(String name) {
    try (GitFixture git = GitFixture.at(folder)) {
      ObjectId blob = git.blob("text");
      try (SourceSnapshot snapshot =
          open(git, entry("100644", bytes(name), blob), entry("100644", bytes("ok.md"), blob))) {
        assertThat(GitFixture.paths(snapshot)).containsExactly("ok.md");
        assertThat(snapshot.repositoryPaths()).hasSize(1);
        assertThat(snapshot.findings())
            .singleElement()
            .satisfies(
                finding -> {
                  assertThat(finding.rule()).isEqualTo(SourceRules.REFUSED_PATH);
                  assertThat(finding.message() + finding.location()).matches("[ -~]+");
                });
      }
      try (SourceSnapshot snapshot =
          open(git, entry("40000", bytes(name), git.tree(Map.of("x.md", "x"))))) {
        assertThat(snapshot.repositoryPaths()).isEmpty();
        assertThat(snapshot.findings()).hasSize(1);
      }
    }
  }

  @Test
  void anEmptyNameAndANameThatStandsTwiceAreRefused() {
    try (GitFixture git = GitFixture.at(folder)) {
      ObjectId blob = git.blob("text");
      try (SourceSnapshot snapshot =
          open(
              git,
              entry("100644", bytes(""), blob),
              entry("100644", bytes("a.md"), blob),
              entry("100644", bytes("a.md"), git.blob("other")),
              entry("40000", bytes("a.md"), git.tree(Map.of("x.md", "x"))))) {
        assertThat(snapshot.files())
            .singleElement()
            .satisfies(file -> assertThat(file.contentId()).isEqualTo(blob.name()));
        assertThat(GitFixture.findings(snapshot))
            .containsExactly(
                "refused-path  The name '' is empty; the entry is left out",
                "refused-path a.md The name 'a.md' stands in the same folder twice; the entry is"
                    + " left out",
                "refused-path a.md The name 'a.md' stands in the same folder twice; the entry is"
                    + " left out");
      }
    }
  }

  @Test
  void aNameThatIsNotUtf8IsShownWithItsBytes() {
    try (GitFixture git = GitFixture.at(folder)) {
      byte[] name = "x\u00ff.md".getBytes(StandardCharsets.ISO_8859_1);
      try (SourceSnapshot snapshot = open(git, entry("100644", name, git.blob("text")))) {
        assertThat(GitFixture.findings(snapshot))
            .containsExactly(
                "refused-path x%FF.md The name 'x%FF.md' is not valid UTF-8; the entry is left out");
      }
    }
  }

  @Test
  void ordinaryNamesOfAllScriptsAreWelcome() {
    try (GitFixture git = GitFixture.at(folder)) {
      String[] names = {
        "CON.md",
        "a?.md",
        "a:b.md",
        "caf\u00e9.md",
        "x .md",
        "\u0646\u0645\u06cc\u200c\u062e.md",
        "\u7ad9\u70b9.md",
        "\ud83d\udc69\u200d\ud83d\udcbb.md",
        ".gitignore",
        ".github"
      };
      byte[][] entries = new byte[names.length][];
      for (int i = 0; i < names.length; i++) {
        entries[i] = entry("100644", bytes(names[i]), git.blob("text"));
      }
      try (SourceSnapshot snapshot = open(git, entries)) {
        assertThat(GitFixture.paths(snapshot)).containsExactlyInAnyOrder(names);
        assertThat(snapshot.findings()).isEmpty();
      }
    }
  }

  @Test
  void linksAndSubmodulesAreNotFollowed() {
    try (GitFixture git = GitFixture.at(folder)) {
      ObjectId target = git.blob("/etc/passwd");
      try (SourceSnapshot snapshot =
          open(
              git,
              entry("120000", bytes("link.md"), target),
              entry("160000", bytes("module"), target),
              entry("100755", bytes("run.md"), target),
              entry("7", bytes("what.md"), target))) {
        assertThat(GitFixture.paths(snapshot)).containsExactly("run.md");
        assertThat(GitFixture.findings(snapshot))
            .containsExactly(
                "symbolic-link link.md This is a symbolic link; links are not followed",
                "nested-repository module This is a submodule; its files are not read",
                "refused-path what.md This entry is neither a file, a folder, a link nor a"
                    + " submodule; it is left out");
      }
    }
  }

  @Test
  void longNamesAndPathsAreRefused() {
    try (GitFixture git = GitFixture.at(folder)) {
      String path = "deep/".repeat(210) + "a.md";
      git.commit(Map.of(path, "1", "n".repeat(201) + ".md", "2", "n".repeat(197) + ".md", "3"));
      try (SourceSnapshot snapshot = GitFixture.open(folder, "main")) {
        assertThat(GitFixture.paths(snapshot)).containsExactly("n".repeat(197) + ".md");
        assertThat(snapshot.findings())
            .extracting(finding -> finding.message().replaceAll("'.*'", "…"))
            .containsExactlyInAnyOrder(
                "The name … makes a path of more than 1024 bytes; the entry is left out",
                "The name … is longer than 200 bytes; the entry is left out");
      }
    }
  }

  @Test
  void refusedNamesOutsideOfTheSourceFolderAreNobodysBusiness() {
    try (GitFixture git = GitFixture.at(folder)) {
      git.commitTree(
          git.rawTree(
              entry("100644", bytes(".."), git.blob("x")),
              entry("40000", bytes("docs"), git.tree(Map.of("a.md", "1")))));
      try (SourceSnapshot snapshot =
          ContentSources.of(folder, "main", GitFixture.settings("docs")).open()) {
        assertThat(snapshot.findings()).isEmpty();
        assertThat(GitFixture.paths(snapshot)).containsExactly("docs/a.md");
      }
    }
  }

  @Test
  void manyRefusedNamesAreCountedAndNotListed() {
    try (GitFixture git = GitFixture.at(folder)) {
      List<byte[]> entries = new ArrayList<>();
      for (int i = 0; i < 1000; i++) {
        entries.add(entry("100644", bytes("a\\" + i), git.blob("x")));
      }
      try (SourceSnapshot snapshot = open(git, entries.toArray(byte[][]::new))) {
        assertThat(snapshot.findings()).hasSize(101);
        assertThat(GitFixture.findings(snapshot))
            .contains("refused-path  900 more of these are not listed");
      }
    }
  }

  @Test
  void aTreeThatUnfoldsWithoutEndIsRefused() {
    try (GitFixture git = GitFixture.at(folder)) {
      ObjectId tree = git.tree(Map.of("a.md", "boom"));
      for (int level = 0; level < 12; level++) {
        byte[][] entries = new byte[10][];
        for (int i = 0; i < 10; i++) {
          entries[i] = entry("40000", bytes("d" + i), tree);
        }
        tree = git.rawTree(entries);
      }
      git.commitTree(tree);
      assertThatThrownBy(() -> GitFixture.open(folder, "main"))
          .isInstanceOf(CasebookException.class)
          .hasMessageContaining("more than");
    }
  }

  @Test
  void aTreeThatEndsInTheMiddleIsDamaged() {
    try (GitFixture git = GitFixture.at(folder)) {
      ObjectId half = git.rawTree(bytes("100644 a.md"));
      try (SourceSnapshot snapshot =
          open(
              git,
              entry("100644", bytes("a.md"), git.blob("x")),
              entry("40000", bytes("half"), half))) {
        assertThat(GitFixture.paths(snapshot)).containsExactly("a.md");
        assertThat(snapshot.findings())
            .extracting(finding -> finding.rule().id() + " " + finding.location())
            .contains("missing-object half");
      }
    }
  }
}
