package dev.casebook.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.source.ChangeHistory.State;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(10)
class WorkingTreeContentSourceTest {

  @TempDir Path folder;

  private void write(String path, String content) throws Exception {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static RepoPath path(String path) {
    return new RepoPath(path);
  }

  @Test
  void readsTheFilesOnDiskWithTheHistoryOfTheCommitThatIsCheckedOut() throws Exception {
    try (GitFixture git = GitFixture.at(folder)) {
      ObjectId commit = git.commit(Map.of("same.md", "1", "changed.md", "1", "deleted.md", "1"));
      write("same.md", "1");
      write("changed.md", "2");
      write("new/untracked.md", "3");
      try (SourceSnapshot snapshot = GitFixture.open(folder, null)) {
        assertThat(snapshot.commit()).isEqualTo(commit.name());
        assertThat(GitFixture.paths(snapshot))
            .containsExactly("changed.md", "new/untracked.md", "same.md");
        assertThat(snapshot.files().get(2).contentId()).isEqualTo(git.blob("1").name());
        assertThat(new String(snapshot.read(path("changed.md")), StandardCharsets.UTF_8))
            .isEqualTo("2");
        assertThat(snapshot.isModified(path("same.md"))).isFalse();
        assertThat(snapshot.isModified(path("changed.md"))).isTrue();
        assertThat(snapshot.isModified(path("new/untracked.md"))).isTrue();
        assertThat(GitFixture.commits(snapshot, "changed.md")).containsExactly(commit.name());
        assertThat(GitFixture.commits(snapshot, "new/untracked.md")).isEmpty();
        assertThat(snapshot.findings()).isEmpty();
      }
    }
  }

  @Test
  void lineEndsOfAWindowsCheckoutAreNoChange() throws Exception {
    try (GitFixture git = GitFixture.at(folder)) {
      git.commit(Map.of("a.md", "one\ntwo\n"));
      write("a.md", "one\r\ntwo\r\n");
      try (SourceSnapshot snapshot = GitFixture.open(folder, null)) {
        assertThat(snapshot.isModified(path("a.md"))).isFalse();
      }
    }
  }

  @Test
  void leavesOutWhatGitIgnoresUnlessItIsCommitted() throws Exception {
    try (GitFixture git = GitFixture.at(folder)) {
      git.commit(Map.of("build/kept.md", "1", "out/deep/kept.md", "1"));
      write("build/kept.md", "1");
      write("build/made.md", "1");
      write("out/deep/kept.md", "1");
      write("out/deep/made.md", "1");
      write("private.md", "1");
      write("docs/a.tmp.md", "1");
      write("docs/keep.tmp.md", "1");
      write("docs/a.md", "1");
      write(".gitignore", "build/\n/out\n*.tmp.md\n");
      write("docs/.gitignore", "!keep.tmp.md\n");
      Files.createDirectories(git.gitDir().resolve("info"));
      Files.writeString(git.gitDir().resolve("info/exclude"), "private.md\n");
      try (SourceSnapshot snapshot = GitFixture.open(folder, null)) {
        assertThat(GitFixture.paths(snapshot))
            .containsExactly(
                ".gitignore",
                "build/kept.md",
                "docs/.gitignore",
                "docs/a.md",
                "docs/keep.tmp.md",
                "out/deep/kept.md");
      }
    }
  }

  @Test
  void aSourceFolderThatIsNamedIsReadEvenWhereGitIgnoresIt() throws Exception {
    try (GitFixture git = GitFixture.at(folder)) {
      git.commit(Map.of("a.md", "1"));
      write(".gitignore", "build/\n*.tmp\n");
      write("build/x/a.md", "1");
      write("build/x/a.tmp", "1");
      write("build/y/b.md", "1");
      try (SourceSnapshot snapshot = GitFixture.open(folder.resolve("build/x"), null)) {
        assertThat(GitFixture.paths(snapshot)).containsExactly("build/x/a.md");
      }
    }
  }

  @Test
  void symbolicLinksAreNeverFollowed() throws Exception {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.writeString(outside.resolve("secret.md"), "secret");
    Path root = Files.createDirectories(folder.resolve("root"));
    Files.writeString(root.resolve("a.md"), "1");
    Files.createSymbolicLink(root.resolve("file.md"), outside.resolve("secret.md"));
    Files.createSymbolicLink(root.resolve("folder"), outside);
    Files.createSymbolicLink(root.resolve("loop"), root);
    Files.createSymbolicLink(root.resolve("dangling.md"), folder.resolve("gone"));
    try (SourceSnapshot snapshot = GitFixture.open(root, null)) {
      assertThat(snapshot.repositoryPaths()).containsExactly(path("a.md"));
      assertThat(snapshot.findings())
          .extracting(finding -> finding.rule().id() + " " + finding.location())
          .containsExactly(
              "symbolic-link dangling.md",
              "symbolic-link file.md",
              "symbolic-link folder",
              "symbolic-link loop");
      assertThatThrownBy(() -> snapshot.read(path("folder/secret.md")))
          .isInstanceOf(MissingContentException.class);
    }
  }

  @Test
  void aFolderThatBecomesALinkAfterwardsIsNotFollowedEither() throws Exception {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.writeString(outside.resolve("a.md"), "1");
    write("root/docs/a.md", "1");
    try (SourceSnapshot snapshot = GitFixture.open(folder.resolve("root"), null)) {
      assertThat(snapshot.read(path("docs/a.md"))).isNotEmpty();
      Files.delete(folder.resolve("root/docs/a.md"));
      Files.delete(folder.resolve("root/docs"));
      Files.createSymbolicLink(folder.resolve("root/docs"), outside);
      assertThatThrownBy(() -> snapshot.read(path("docs/a.md")))
          .isInstanceOf(MissingContentException.class);
    }
  }

  @Test
  void aFileThatChangesAfterwardsIsNotMistakenForWhatItWas() throws Exception {
    write("a.md", "1");
    try (SourceSnapshot snapshot = GitFixture.open(folder, null)) {
      write("a.md", "2");
      assertThatThrownBy(() -> snapshot.read(path("a.md")))
          .isInstanceOf(MissingContentException.class)
          .hasMessageContaining("has changed since the build began");
    }
  }

  @Test
  void repositoriesInsideAreNotEntered() throws Exception {
    try (GitFixture outer = GitFixture.at(folder);
        GitFixture inner = GitFixture.at(folder.resolve("inner"));
        GitFixture bare = GitFixture.bareAt(folder.resolve("hidden"))) {
      outer.commit(Map.of("a.md", "1"));
      inner.commit(Map.of("b.md", "1"));
      bare.commit(Map.of("c.md", "1"));
      write("a.md", "1");
      write("inner/b.md", "1");
      write("module/.git", "gitdir: ../.git/modules/module\n");
      write("module/d.md", "1");
      try (SourceSnapshot snapshot = GitFixture.open(folder, null)) {
        assertThat(GitFixture.paths(snapshot)).containsExactly("a.md");
        assertThat(snapshot.findings())
            .extracting(finding -> finding.rule().id() + " " + finding.location())
            .containsExactly(
                "nested-repository hidden", "nested-repository inner", "nested-repository module");
      }
    }
  }

  @Test
  void pipesAreSkippedAndNeverWaitedFor() throws Exception {
    write("a.md", "1");
    Process mkfifo = new ProcessBuilder("mkfifo", folder.resolve("pipe.md").toString()).start();
    assumeTrue(mkfifo.waitFor() == 0, "mkfifo is there");
    try (SourceSnapshot snapshot = GitFixture.open(folder, null)) {
      assertThat(GitFixture.paths(snapshot)).containsExactly("a.md");
      assertThat(GitFixture.findings(snapshot))
          .containsExactly(
              "unreadable-file pipe.md This cannot be read: it is a pipe, a socket or a device");
    }
  }

  @Test
  void unreadableFilesAndFoldersAreSkipped() throws Exception {
    write("a.md", "1");
    write("b.md", "1");
    write("c/d.md", "1");
    Files.setPosixFilePermissions(
        folder.resolve("b.md"), PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(
        folder.resolve("c"), PosixFilePermissions.fromString("---------"));
    assumeTrue(!Files.isReadable(folder.resolve("b.md")), "not running as root");
    try (SourceSnapshot snapshot = GitFixture.open(folder, null)) {
      assertThat(GitFixture.paths(snapshot)).containsExactly("a.md");
      assertThat(GitFixture.findings(snapshot))
          .containsExactly(
              "unreadable-file b.md This cannot be read: permission denied",
              "unreadable-file c This cannot be read: permission denied");
    } finally {
      Files.setPosixFilePermissions(
          folder.resolve("c"), PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void aRepositoryWithoutCommitsHasFilesAndNoHistory() throws Exception {
    try (GitFixture git = GitFixture.at(folder)) {
      write("a.md", "1");
      try (SourceSnapshot snapshot = GitFixture.open(folder, null)) {
        assertThat(git.gitDir()).exists();
        assertThat(snapshot.commit()).isNull();
        assertThat(snapshot.commitTime()).isNull();
        assertThat(GitFixture.paths(snapshot)).containsExactly("a.md");
        assertThat(snapshot.history().state()).isEqualTo(State.COMPLETE);
        assertThat(snapshot.history().changes()).isEmpty();
      }
    }
  }

  @Test
  void aPlainFolderHasFilesAndUnknownHistory() throws Exception {
    write("docs/a.md", "1");
    write("b.md", "1");
    write(".gitignore", "b.md\n");
    try (SourceSnapshot snapshot =
        ContentSources.of(folder, null, GitFixture.settings("docs")).open()) {
      assertThat(snapshot.commit()).isNull();
      assertThat(snapshot.history()).isEqualTo(ChangeHistory.UNKNOWN);
      assertThat(snapshot.folder()).isEqualTo(path("docs"));
      assertThat(GitFixture.paths(snapshot)).containsExactly("docs/a.md");
      assertThat(snapshot.files().get(0).contentId())
          .isEqualTo("56a6051ca2b02b04ef92d5150c9ef600403cb1de");
      assertThat(snapshot.repositoryPaths()).doesNotContain(path("b.md"));
    }
    assertThatThrownBy(() -> ContentSources.of(folder, null, GitFixture.settings("gone")).open())
        .isInstanceOf(CasebookException.class)
        .hasMessageContaining("'gone'");
  }

  @Test
  void aFolderThatABuildHasWrittenIsNotContent() throws Exception {
    write("a.md", "1");
    write("site/.casebook-output", "");
    write("site/index.html", "1");
    try (SourceSnapshot snapshot = GitFixture.open(folder, null)) {
      assertThat(GitFixture.paths(snapshot)).containsExactly("a.md");
    }
  }

  @Test
  void strangeNamesOnDiskAreRefused() throws Exception {
    write("a.md", "1");
    write("\u202egnp.md", "1");
    write("esc\u001b.md", "1");
    try (SourceSnapshot snapshot = GitFixture.open(folder, null)) {
      assertThat(GitFixture.paths(snapshot)).containsExactly("a.md");
      assertThat(snapshot.findings())
          .extracting(finding -> finding.rule().id() + " " + finding.location())
          .containsExactly("refused-path %E2%80%AEgnp.md", "refused-path esc%1B.md");
    }
  }

  @Test
  void largeFilesAreNotRead() throws Exception {
    write("a.md", "x".repeat((1 << 20) + 1));
    write("b.md", "x".repeat(1 << 20));
    try (SourceSnapshot snapshot = GitFixture.open(folder, null)) {
      assertThat(GitFixture.paths(snapshot)).containsExactly("b.md");
      assertThat(GitFixture.findings(snapshot))
          .containsExactly(
              "file-too-large a.md The file has 1,048,577 bytes; more than 1,048,576 are not read");
    }
  }
}
