package dev.casebook.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.RepoPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitContentSourceTest {

  @TempDir Path folder;

  private static String text(SourceSnapshot snapshot, String path) throws MissingContentException {
    return new String(snapshot.read(new RepoPath(path)), StandardCharsets.UTF_8);
  }

  @Test
  void readsTheFilesOfACommitAndNotThoseOnDisk() throws Exception {
    try (GitFixture git = GitFixture.at(folder)) {
      ObjectId commit = git.commit(Map.of("b.md", "two", "a/c.md", "one", "a.md", "three"));
      Files.writeString(folder.resolve("b.md"), "changed");
      try (SourceSnapshot snapshot = GitFixture.open(folder, "main")) {
        assertThat(snapshot.commit()).isEqualTo(commit.name());
        assertThat(snapshot.commitTime()).isEqualTo(GitFixture.FIRST.plusSeconds(86_400));
        assertThat(GitFixture.paths(snapshot)).containsExactly("a.md", "a/c.md", "b.md");
        assertThat(text(snapshot, "b.md")).isEqualTo("two");
        assertThat(snapshot.files().get(2))
            .isEqualTo(new SourceFile(new RepoPath("b.md"), git.blob("two").name(), 3));
        assertThat(snapshot.isModified(new RepoPath("b.md"))).isFalse();
        assertThat(snapshot.findings()).isEmpty();
      }
    }
  }

  @Test
  void readsTheHeadOfABareRepository() throws Exception {
    try (GitFixture git = GitFixture.bareAt(folder.resolve("ops.git"))) {
      git.commit(Map.of("a.md", "one"));
      try (SourceSnapshot snapshot = GitFixture.open(folder.resolve("ops.git"), null)) {
        assertThat(text(snapshot, "a.md")).isEqualTo("one");
      }
    }
  }

  @Test
  void takesAFolderInsideOfARepositoryAsTheSourceFolder() throws Exception {
    try (GitFixture git = GitFixture.at(folder)) {
      git.commit(Map.of("docs/runbooks/a.md", "one", "docs/b.md", "two", "c.md", "three"));
      Files.createDirectories(folder.resolve("docs"));
      SourceSettings settings = GitFixture.settings("runbooks");
      try (SourceSnapshot docs = GitFixture.open(folder.resolve("docs"), "main");
          SourceSnapshot runbooks =
              ContentSources.of(folder.resolve("docs"), "main", settings).open()) {
        assertThat(docs.folder().value()).isEqualTo("docs");
        assertThat(GitFixture.paths(docs)).containsExactly("docs/b.md", "docs/runbooks/a.md");
        assertThat(docs.repositoryPaths()).contains(new RepoPath("c.md"));
        assertThat(text(docs, "c.md")).isEqualTo("three");
        assertThat(runbooks.folder().value()).isEqualTo("docs/runbooks");
        assertThat(GitFixture.paths(runbooks)).containsExactly("docs/runbooks/a.md");
      }
    }
  }

  @Test
  void leavesOutWhatIsExcludedButStillKnowsThatItExists() {
    try (GitFixture git = GitFixture.at(folder)) {
      git.commit(
          Map.of(
              "docs/a.md", "1", "docs/templates/t.md", "2", "docs/old/x/y.md", "3", "t.md", "4"));
      SourceSettings settings = GitFixture.settings("docs", "**/templates/**", "old");
      try (SourceSnapshot snapshot = ContentSources.of(folder, "main", settings).open()) {
        assertThat(GitFixture.paths(snapshot)).containsExactly("docs/a.md");
        assertThat(snapshot.repositoryPaths()).hasSize(4);
      }
    }
  }

  @Test
  void aMalformedExcludeIsAnErrorOfTheConfiguration() {
    assertThatThrownBy(
            () -> ContentSources.of(folder, null, GitFixture.settings("", "drafts/[a")).open())
        .isInstanceOf(CasebookException.class)
        .hasMessage(
            "source.exclude: the pattern 'drafts/[a' opens a set with '[' that is never closed");
  }

  @Test
  void aLinkedWorktreeAndASubmoduleLeadToTheirRepository() throws Exception {
    Path main = folder.resolve("main");
    Path linked = folder.resolve("linked");
    try (GitFixture git = GitFixture.at(main)) {
      git.commit(Map.of("a.md", "one"));
      git.branch("side", git.commit(Map.of("a.md", "two")));
      Path admin = main.resolve(".git/worktrees/linked");
      Files.createDirectories(admin);
      Files.writeString(admin.resolve("HEAD"), "ref: refs/heads/side\n");
      Files.writeString(admin.resolve("commondir"), "../..\n");
      Files.writeString(admin.resolve("gitdir"), linked.resolve(".git") + "\n");
      Files.createDirectories(linked);
      Files.writeString(linked.resolve(".git"), "gitdir: " + admin + "\n");
      Files.writeString(linked.resolve("a.md"), "two");
      try (SourceSnapshot committed = GitFixture.open(linked, "HEAD");
          SourceSnapshot onDisk = GitFixture.open(linked, null)) {
        assertThat(text(committed, "a.md")).isEqualTo("two");
        assertThat(onDisk.isModified(new RepoPath("a.md"))).isFalse();
        assertThat(GitFixture.commits(onDisk, "a.md")).hasSize(1);
      }
    }
    Path module = folder.resolve("main/modules/sub");
    Files.createDirectories(module);
    try (GitFixture git = GitFixture.bareAt(main.resolve(".git/modules/sub"))) {
      git.commit(Map.of("s.md", "three"));
      git.config("[core]\n\tworktree = ../../../modules/sub\n");
      Files.writeString(module.resolve(".git"), "gitdir: ../../.git/modules/sub\n");
      try (SourceSnapshot snapshot = GitFixture.open(module, "main")) {
        assertThat(text(snapshot, "s.md")).isEqualTo("three");
      }
    }
  }

  @Test
  void aGitFileThatPointsNowhereSaysHowToRepairIt() throws Exception {
    Files.writeString(folder.resolve(".git"), "gitdir: ../gone/.git/worktrees/x\n");
    assertThatThrownBy(() -> GitFixture.open(folder, null))
        .isInstanceOf(CasebookException.class)
        .hasMessageContaining("git worktree repair");
  }

  @Test
  void anUnknownRevisionNamesThoseThatAreNear() {
    try (GitFixture git = GitFixture.at(folder)) {
      ObjectId id = git.commit(Map.of("a.md", "one"));
      git.branch("release", id);
      git.ref("refs/remotes/origin/staging", id);
      assertThatThrownBy(() -> GitFixture.open(folder, "relaese"))
          .isInstanceOf(CasebookException.class)
          .hasMessageStartingWith(
              "There is no branch, tag or commit 'relaese'. There are: release");
      assertThatThrownBy(() -> GitFixture.open(folder, "staging"))
          .hasMessageContaining("There are: origin/staging, ");
      assertThatThrownBy(() -> GitFixture.open(folder, "a..b"))
          .isInstanceOf(CasebookException.class);
      assertThatThrownBy(() -> GitFixture.open(folder, "main:a.md"))
          .isInstanceOf(CasebookException.class);
      assertThatThrownBy(() -> GitFixture.open(folder, "")).isInstanceOf(CasebookException.class);
    }
  }

  @Test
  void aRevisionOfARepositoryWithoutCommitsIsExplained() {
    try (GitFixture git = GitFixture.at(folder)) {
      assertThat(git.gitDir()).exists();
      assertThatThrownBy(() -> GitFixture.open(folder, "main"))
          .isInstanceOf(CasebookException.class)
          .hasMessageContaining("has no commit yet");
    }
  }

  @Test
  void aRevisionWithoutARepositoryIsExplained() {
    assertThatThrownBy(() -> GitFixture.open(folder, "main"))
        .isInstanceOf(CasebookException.class)
        .hasMessageContaining("There is no Git repository at")
        .satisfies(
            e ->
                assertThat(((CasebookException) e).reason())
                    .isEqualTo(CasebookException.Reason.INPUT));
    assertThatThrownBy(() -> GitFixture.open(folder.resolve("gone"), null))
        .hasMessageStartingWith("There is nothing at ");
  }

  @Test
  void aFolderThatTheCommitLacksIsExplained() {
    try (GitFixture git = GitFixture.at(folder)) {
      git.commit(Map.of("a.md", "one"));
      assertThatThrownBy(
              () -> ContentSources.of(folder, "main", GitFixture.settings("dosc")).open())
          .isInstanceOf(CasebookException.class)
          .hasMessageContaining("There is no folder 'dosc' in commit");
    }
  }

  @Test
  void aRepositoryWithSha256IsRefused() throws Exception {
    try (GitFixture git = GitFixture.at(folder)) {
      git.commit(Map.of("a.md", "one"));
      git.config("[core]\n\trepositoryformatversion = 1\n[extensions]\n\tobjectformat = sha256\n");
    }
    assertThatThrownBy(() -> GitFixture.open(folder, "main"))
        .isInstanceOf(CasebookException.class)
        .hasMessageContaining("only SHA-1 can");
  }

  @Test
  void aDamagedConfigurationShowsNothingOfTheFileThatItIncludes() throws Exception {
    Path secret = folder.resolve("secret");
    Files.writeString(secret, "root:$6$hash:19000:0\n");
    Path repository = folder.resolve("repository");
    try (GitFixture git = GitFixture.at(repository)) {
      git.commit(Map.of("a.md", "one"));
      git.config("[include]\n\tpath = " + secret + "\n");
    }
    assertThatThrownBy(() -> GitFixture.open(repository, "main"))
        .isInstanceOf(CasebookException.class)
        .hasMessageNotContaining("root:");
  }

  @Test
  void aMissingOrDamagedObjectCostsOnlyItsOwnFile() throws Exception {
    try (GitFixture git = GitFixture.at(folder)) {
      git.commit(Map.of("a.md", "one", "b.md", "two", "c.md", "three", "d/e.md", "four"));
      git.lose(git.blob("two"));
      git.lose(git.tree(Map.of("e.md", "four")));
      Path damaged = git.objectFile(git.blob("three"));
      damaged.toFile().setWritable(true);
      Files.write(damaged, new byte[] {1, 2, 3});
      try (SourceSnapshot snapshot = GitFixture.open(folder, "main")) {
        assertThat(GitFixture.paths(snapshot)).containsExactly("a.md", "c.md");
        assertThatThrownBy(() -> snapshot.read(new RepoPath("c.md")))
            .isInstanceOf(MissingContentException.class)
            .satisfies(
                e ->
                    assertThat(
                            SourceFindings.missing(
                                    new RepoPath("c.md"), (MissingContentException) e)
                                .rule())
                        .isEqualTo(SourceRules.MISSING_OBJECT));
        assertThat(snapshot.findings().stream().map(f -> f.rule().id() + " " + f.location()))
            .contains("missing-object b.md", "missing-object d");
      }
    }
  }

  @Test
  void largeFilesAreNotRead() {
    SourceLimits limits = new SourceLimits(100, 10, 10, 10, 8, 16, 1024, 200);
    try (GitFixture git = GitFixture.at(folder)) {
      git.commit(
          Map.of(
              "a.md",
              "9 letters",
              "b.md",
              "8 letter",
              "c.png",
              "16 letters of it",
              "d.png",
              "17 letters of it."));
      try (SourceSnapshot snapshot =
          ContentSources.of(folder, "main", GitFixture.settings(""), limits).open()) {
        assertThat(GitFixture.paths(snapshot)).containsExactly("b.md", "c.png");
        assertThat(GitFixture.findings(snapshot))
            .containsExactly(
                "file-too-large a.md The file has 9 bytes; more than 8 are not read",
                "file-too-large d.png The file has 17 bytes; more than 16 are not read");
        assertThat(snapshot.repositoryPaths()).hasSize(4);
      }
    }
  }

  @Test
  void tooManyDocumentsOrEntriesAreRefused() {
    try (GitFixture git = GitFixture.at(folder)) {
      git.commit(Map.of("a.md", "1", "b.md", "2", "c.md", "3"));
      for (SourceLimits limits :
          List.of(
              new SourceLimits(100, 2, 10, 10, 100, 100, 1024, 200),
              new SourceLimits(2, 100, 10, 10, 100, 100, 1024, 200))) {
        assertThatThrownBy(
                () -> ContentSources.of(folder, "main", GitFixture.settings(""), limits).open())
            .isInstanceOf(CasebookException.class)
            .hasMessageContaining("more than 2");
      }
    }
  }
}
