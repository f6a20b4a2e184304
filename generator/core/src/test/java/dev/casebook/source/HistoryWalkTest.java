package dev.casebook.source;

import static dev.casebook.source.GitFixture.bytes;
import static dev.casebook.source.GitFixture.commits;
import static dev.casebook.source.GitFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.edit.Stamp;
import dev.casebook.edit.Weight;
import dev.casebook.source.ChangeHistory.State;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class HistoryWalkTest {

  private static final String ANA = "author Ana <a@example.org> 1709287200 +0000\n";

  @TempDir Path folder;
  private GitFixture git;

  @BeforeEach
  void create() {
    git = GitFixture.at(folder);
  }

  @AfterEach
  void close() {
    git.close();
  }

  private Change only(String path) {
    try (SourceSnapshot snapshot = GitFixture.open(folder, "main")) {
      assertThat(snapshot.history().of(new RepoPath(path))).hasSize(1);
      return snapshot.history().of(new RepoPath(path)).get(0);
    }
  }

  private static String[] names(ObjectId... ids) {
    String[] names = new String[ids.length];
    for (int i = 0; i < ids.length; i++) {
      names[i] = ids[i].name();
    }
    return names;
  }

  @Test
  void knowsTheCommitsOfEachFileNewestFirst() {
    ObjectId one = git.commit(Map.of("a.md", "1", "d/b.md", "1"));
    ObjectId two = git.commit(Map.of("a.md", "2", "d/b.md", "1"), one);
    ObjectId three = git.commit(Map.of("a.md", "2", "d/b.md", "3", "d/e/c.md", "3"), two);
    try (SourceSnapshot snapshot = GitFixture.open(folder, "main")) {
      assertThat(snapshot.history().state()).isEqualTo(State.COMPLETE);
      assertThat(commits(snapshot, "a.md")).containsExactly(names(two, one));
      assertThat(commits(snapshot, "d/b.md")).containsExactly(names(three, one));
      assertThat(commits(snapshot, "d/e/c.md")).containsExactly(names(three));
      Change newest = snapshot.history().of(new RepoPath("d/b.md")).get(0);
      assertThat(newest)
          .isEqualTo(
              new Change(
                  three.name(),
                  GitFixture.FIRST.plusSeconds(3 * 86_400).atOffset(ZoneOffset.UTC),
                  GitFixture.FIRST.plusSeconds(3 * 86_400),
                  false,
                  "Ana Duarte",
                  "Change something",
                  2,
                  new RepoPath("d/b.md"),
                  Weight.SUBSTANTIVE,
                  Stamp.NONE,
                  new Change.Contents(List.of(git.blob("1").name()), git.blob("3").name())));
    }
  }

  @Test
  void aMergeChangesOnlyWhatDiffersFromAllOfItsParents() {
    ObjectId base = git.commit(Map.of("a.md", "1", "b.md", "1", "c.md", "1", "d/x.md", "1"));
    ObjectId left =
        git.commit(Map.of("a.md", "left", "b.md", "1", "c.md", "left", "d/x.md", "1"), base);
    ObjectId right =
        git.commit(Map.of("a.md", "1", "b.md", "right", "c.md", "right", "d/x.md", "right"), base);
    ObjectId merge =
        git.commit(
            Map.of("a.md", "left", "b.md", "right", "c.md", "both", "d/x.md", "right"),
            left,
            right);
    try (SourceSnapshot snapshot = GitFixture.open(folder, "main")) {
      assertThat(commits(snapshot, "a.md")).containsExactly(names(left, base));
      assertThat(commits(snapshot, "b.md")).containsExactly(names(right, base));
      assertThat(commits(snapshot, "c.md")).containsExactly(names(merge, right, left, base));
      assertThat(commits(snapshot, "d/x.md")).containsExactly(names(right, base));
      assertThat(snapshot.history().of(new RepoPath("c.md")).get(0).filesTouched()).isEqualTo(1);
    }
  }

  @Test
  void aMergeOfHundredsOfBranchesIsNoChange() {
    ObjectId[] parents = new ObjectId[300];
    ObjectId tree = git.tree(Map.of("a.md", "1"));
    for (int i = 0; i < parents.length; i++) {
      parents[i] =
          git.insert(
              Constants.OBJ_COMMIT,
              bytes(
                  "tree "
                      + tree.name()
                      + "\n"
                      + ANA
                      + "committer Ana <a@example.org> "
                      + (1709287200 + i)
                      + " +0000\n\nx\n"));
    }
    ObjectId merge = git.commit(Map.of("a.md", "2"), parents);
    try (SourceSnapshot snapshot = GitFixture.open(folder, "main")) {
      assertThat(snapshot.commit()).isEqualTo(merge.name());
      assertThat(commits(snapshot, "a.md")).hasSize(300).doesNotContain(merge.name());
    }
  }

  @Test
  void countsTheFilesOfTodayThatACommitTouched() {
    ObjectId one =
        git.commit(Map.of("docs/a.md", "1", "docs/b.md", "1", "docs/gone.md", "1", "src/x", "1"));
    git.commit(Map.of("docs/a.md", "2", "docs/b.md", "1", "src/x", "2", "src/new", "2"), one);
    try (SourceSnapshot snapshot =
        ContentSources.of(folder, "main", GitFixture.settings("docs")).open()) {
      assertThat(snapshot.history().changes())
          .containsOnlyKeys(new RepoPath("docs/a.md"), new RepoPath("docs/b.md"));
      assertThat(snapshot.history().of(new RepoPath("docs/a.md")))
          .extracting(Change::filesTouched)
          .containsExactly(1, 2);
    }
  }

  @Test
  void aFileThatBecomesAFolderIsNewInThere() {
    ObjectId one = git.commit(Map.of("a", "1", "a.md", "1", "b/c.md", "1"));
    ObjectId two = git.commit(Map.of("a/x.md", "2", "a.md", "1", "b", "2"), one);
    try (SourceSnapshot snapshot = GitFixture.open(folder, "main")) {
      assertThat(commits(snapshot, "a/x.md")).containsExactly(two.name());
      assertThat(commits(snapshot, "a.md")).containsExactly(one.name());
      assertThat(commits(snapshot, "b")).containsExactly(two.name());
    }
  }

  @Test
  void aChangeOfTheModeAloneIsNoChange() {
    ObjectId one = git.commit(Map.of("a.md", "1"));
    git.commitTree(git.rawTree(entry("100755", bytes("a.md"), git.blob("1"))), one);
    assertThat(only("a.md").commit()).isEqualTo(one.name());
  }

  @Test
  void commitsAfterTheMomentThatTheBuildSpeaksOfAreLeftOut() {
    ObjectId one = git.commit(Map.of("a.md", "1", "b.md", "1"));
    String later = GitFixture.AS_OF.plusSeconds(3600).getEpochSecond() + " +0000";
    git.commitRaw(
        git.tree(Map.of("a.md", "2", "b.md", "1", "c.md", "2")),
        "author Ana <a> " + later + "\ncommitter Ana <a> " + later,
        "Later",
        one);
    try (SourceSnapshot snapshot = GitFixture.open(folder, "main")) {
      assertThat(commits(snapshot, "a.md")).containsExactly(one.name());
      assertThat(commits(snapshot, "c.md")).isEmpty();
      assertThat(snapshot.findings()).isEmpty();
    }
  }

  @Test
  void impossibleDatesAreClampedAndFlaggedOncePerCommit() {
    ObjectId old =
        git.commitRaw(
            git.tree(Map.of("a.md", "1", "b.md", "1")),
            "author Ana <a> -86400 +0000\ncommitter Ana <a> 1709287200 +9999",
            "Before Git",
            new ObjectId[0]);
    ObjectId far =
        git.commitRaw(
            git.tree(Map.of("a.md", "1", "b.md", "2")),
            "author Ana <a> 1709287200 +0000\ncommitter Ana <a> 99999999999999 +0000",
            "Far off",
            old);
    git.commitRaw(
        git.tree(Map.of("a.md", "1", "b.md", "2", "c.md", "3")),
        "author Ana <a> 99999999999999999999999999 +0000\ncommitter Ana <a> 1709287300 +0000",
        "Farther",
        far);
    try (SourceSnapshot snapshot = GitFixture.open(folder, "main")) {
      Change first = snapshot.history().of(new RepoPath("a.md")).get(0);
      assertThat(first.authored().toInstant()).isEqualTo(Instant.parse("2005-01-01T00:00:00Z"));
      assertThat(first.committed()).isEqualTo(Instant.ofEpochSecond(1709287200));
      assertThat(first.clamped()).isTrue();
      Change second = snapshot.history().of(new RepoPath("b.md")).get(0);
      assertThat(second.commit()).isEqualTo(far.name());
      assertThat(second.committed()).isEqualTo(GitFixture.AS_OF.plusSeconds(86_400));
      assertThat(GitFixture.findings(snapshot))
          .containsExactly(
              "impossible-commit-date a.md Commit "
                  + old.name().substring(0, 10)
                  + " claims to be from 1969-12-31; it changed 1 other documents as well",
              "impossible-commit-date b.md Commit "
                  + far.name().substring(0, 10)
                  + " claims to be from +3170843-11-07",
              "impossible-commit-date c.md Commit "
                  + snapshot.history().of(new RepoPath("c.md")).get(0).commit().substring(0, 10)
                  + " claims to be from +31690708-07-05");
    }
  }

  @Test
  void aShallowCloneHasNoDatesAndSaysHowToGetThem() throws Exception {
    ObjectId one = git.commit(Map.of("a.md", "1"));
    ObjectId two = git.commit(Map.of("a.md", "2"), one);
    Files.writeString(git.gitDir().resolve("shallow"), two.name() + "\n");
    git.lose(one);
    try (SourceSnapshot snapshot = GitFixture.open(folder, "main")) {
      assertThat(snapshot.history().state()).isEqualTo(State.SHALLOW);
      assertThat(snapshot.history().changes()).isEmpty();
      assertThat(snapshot.findings())
          .singleElement()
          .satisfies(
              finding ->
                  assertThat(finding.help())
                      .contains("git fetch --unshallow", "fetch-depth: 0", "GIT_DEPTH: 0"));
    }
  }

  @Test
  void aMissingCommitOrFolderEndsTheHistoryThere() throws Exception {
    ObjectId one = git.commit(Map.of("a.md", "1", "b.md", "1"));
    ObjectId two = git.commit(Map.of("a.md", "2", "b.md", "1"), one);
    ObjectId three = git.commit(Map.of("a.md", "3", "b.md", "1"), two);
    git.commit(Map.of("a.md", "4", "b.md", "1"), three);
    git.lose(one);
    try (SourceSnapshot snapshot = GitFixture.open(folder, "main")) {
      assertThat(snapshot.history().state()).isEqualTo(State.TRUNCATED);
      assertThat(commits(snapshot, "a.md")).contains(three.name());
      assertThat(commits(snapshot, "b.md")).isEmpty();
      assertThat(GitFixture.findings(snapshot))
          .singleElement()
          .asString()
          .startsWith("incomplete-history  The history could not be followed to its beginning");
    }
  }

  @Test
  void theWalkStopsAtItsLimit() {
    ObjectId last = git.commit(Map.of("a.md", "0"));
    for (int i = 1; i < 8; i++) {
      last = git.commit(Map.of("a.md", "" + i), last);
    }
    SourceLimits limits = new SourceLimits(100, 100, 5, 100, 100, 100, 1024, 200);
    try (SourceSnapshot snapshot =
        ContentSources.of(folder, "main", GitFixture.settings(""), limits).open()) {
      assertThat(snapshot.history().state()).isEqualTo(State.TRUNCATED);
      assertThat(commits(snapshot, "a.md")).hasSize(5).startsWith(last.name());
      assertThat(GitFixture.findings(snapshot))
          .singleElement()
          .asString()
          .contains("more than 5 commits");
    }
  }

  @Test
  void whatPeopleWroteIsCleanedAndCut() {
    git.commitRaw(
        git.tree(Map.of("a.md", "1")),
        "author \u001b[31m<script>\u202e "
            + "x".repeat(1_000_000)
            + " <a> 1709287200 +0000\n"
            + "committer Ana <a> 1709287200 +0000",
        "\r\n\nOne\tsubject \u0007with \u2066marks\u2069 "
            + "\ud83d\ude00".repeat(300)
            + "\n\nBody",
        new ObjectId[0]);
    Change change = only("a.md");
    assertThat(change.author()).isEqualTo("[31m");
    assertThat(change.subject())
        .startsWith("One subject with marks \ud83d\ude00")
        .hasSizeBetween(199, 200);
  }

  @Test
  void messagesInAnyEncodingAreRead() {
    String tree = "tree " + git.tree(Map.of("a.md", "1")).name() + "\n";
    String head =
        tree + "author Jos\u00e9 <a> 1709287200 +0000\ncommitter A <a> 1709287200 +0000\n";
    git.commitBytes(
        (head + "encoding ISO-8859-1\n\nCaf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(only("a.md").author()).isEqualTo("Jos\u00e9");
    assertThat(only("a.md").subject()).isEqualTo("Caf\u00e9");
    git.commitBytes(
        (head + "encoding no such thing\n\nCaf\u00e9\n").getBytes(StandardCharsets.UTF_8));
    assertThat(only("a.md").subject()).isEqualTo("Caf\u00e9");
    git.commitBytes((head + "\nCaf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(only("a.md").subject()).startsWith("Caf");
  }

  @Test
  void aCommitWithoutPeopleOrDatesIsFlagged() {
    git.commitBytes(
        bytes("tree " + git.tree(Map.of("a.md", "1")).name() + "\nauthor\ncommitter x\n\n"));
    Change change = only("a.md");
    assertThat(change.author()).isEmpty();
    assertThat(change.subject()).isEmpty();
    assertThat(change.clamped()).isTrue();
  }

  @Test
  void namesOfThePastThatPretendToBePathsChangeNothing() {
    ObjectId real = git.commit(Map.of("a/b.md", "1"));
    ObjectId fake =
        git.commitTree(
            git.rawTree(
                entry("40000", bytes("a"), git.tree(Map.of("b.md", "1"))),
                entry("100644", bytes("a/b.md"), git.blob("2"))),
            real);
    git.commit(Map.of("a/b.md", "1"), fake);
    assertThat(only("a/b.md").commit()).isEqualTo(real.name());
  }

  @Test
  @Timeout(5)
  void aTreeOfThePastThatUnfoldsWithoutEndIsNotCountedOut() {
    ObjectId tree = git.tree(Map.of("a.md", "boom"));
    for (int level = 0; level < 12; level++) {
      byte[][] entries = new byte[10][];
      for (int i = 0; i < 10; i++) {
        entries[i] = entry("40000", bytes("d" + i), tree);
      }
      tree = git.rawTree(entries);
    }
    ObjectId bomb = git.commitTree(tree);
    ObjectId last = git.commit(Map.of("d0/a.md", "fine"), bomb);
    assertThat(only("d0/a.md").commit()).isEqualTo(last.name());
    assertThat(only("d0/a.md").filesTouched()).isEqualTo(1);
  }
}
