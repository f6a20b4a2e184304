package dev.casebook.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.edit.Weight;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class FormerFilesTest {

  private static final RepoPath RESTART = new RepoPath("docs/restart.md");

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

  private static String text(SourceSnapshot snapshot, Change change) {
    return snapshot
        .former()
        .content(change.contents().after())
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse("(missing)");
  }

  private static Instant day(int number) {
    return GitFixture.FIRST.plusSeconds(86_400L * number);
  }

  private ObjectId commit(int day, String message, ObjectId tree, ObjectId... parents) {
    String who = "Ana Duarte <ana@example.org> " + day(day).getEpochSecond() + " +0000";
    return git.commitRaw(tree, "author " + who + "\ncommitter " + who, message, parents);
  }

  private ObjectId tree(String text) {
    return git.tree(Map.of("docs/restart.md", text));
  }

  @Test
  void olderEditsAreJudgedWhenSomebodyAsksForThem() {
    ObjectId one = commit(1, "Begin", tree("# Restart\n\nStop the queue.\n"));
    ObjectId two = commit(2, "Drain", tree("# Restart\n\nDrain the queue.\n"), one);
    ObjectId three = commit(3, "Wrap", tree("# Restart\n\nDrain the\nqueue.\n"), two);
    ObjectId four = commit(4, "Warn", tree("# Restart\n\nDrain the\nqueue. Tell us.\n"), three);
    try (SourceSnapshot snapshot = GitFixture.open(folder, four.name())) {
      assertThat(snapshot.history().of(RESTART))
          .extracting(Change::weight)
          .containsExactly(
              Weight.SUBSTANTIVE, Weight.NOT_JUDGED, Weight.NOT_JUDGED, Weight.NOT_JUDGED);
      assertThat(snapshot.former().judged(RESTART, 3, 9))
          .extracting(Change::weight)
          .containsExactly(
              Weight.SUBSTANTIVE, Weight.LAYOUT, Weight.SUBSTANTIVE, Weight.NOT_JUDGED);
      assertThat(snapshot.former().judged(RESTART, 99, 9))
          .extracting(change -> text(snapshot, change))
          .containsExactly(
              "# Restart\n\nDrain the\nqueue. Tell us.\n",
              "# Restart\n\nDrain the\nqueue.\n",
              "# Restart\n\nDrain the queue.\n",
              "# Restart\n\nStop the queue.\n");
    }
  }

  @Test
  void commitsToBeIgnoredStayIgnoredHoweverOldTheyAre() {
    ObjectId one = commit(1, "Begin", tree("# Restart\n\nStop the queue.\n"));
    ObjectId two = commit(2, "Sweep", tree("# Restart\n\nHalt each queue.\n"), one);
    ObjectId last =
        git.tree(
            Map.of(
                "docs/restart.md",
                "# Restart\n\nHalt each queue. Tell us.\n",
                IgnoredRevisions.FILE,
                two.name() + "\n"));
    commit(3, "Warn", last, two);
    try (SourceSnapshot snapshot = GitFixture.open(folder, "main")) {
      assertThat(snapshot.former().judged(RESTART, 9, 9))
          .extracting(Change::weight)
          .containsExactly(Weight.SUBSTANTIVE, Weight.IGNORED, Weight.SUBSTANTIVE);
    }
  }

  @Test
  void aMomentMeansWhatTheBranchHeldAndNotWhatWasMergedLater() {
    ObjectId one = commit(1, "Begin", tree("Stop the queue.\n"));
    ObjectId side = commit(2, "Drain", tree("Drain the queue.\n"), one);
    ObjectId other = commit(3, "Read me", git.tree(Map.of("README.md", "Hi")), one);
    ObjectId tree = git.tree(Map.of("README.md", "Hi", "docs/restart.md", "Drain the queue.\n"));
    commit(9, "Merge", tree, other, side);
    try (SourceSnapshot snapshot = GitFixture.open(folder, "main")) {
      assertThat(at(snapshot, day(1).minusSeconds(1))).isEmpty();
      assertThat(at(snapshot, day(1))).contains(one.name());
      assertThat(at(snapshot, day(2).plusSeconds(60))).contains(one.name());
      assertThat(at(snapshot, day(9))).contains(side.name());
    }
  }

  private static Optional<String> at(SourceSnapshot snapshot, Instant moment) {
    return snapshot.former().at(RESTART, moment).map(Change::commit);
  }

  @Test
  void aFileIsFoundUnderTheNameThatItHadAtThatMoment() {
    String text = "# Restart\n\nStop the queue, then start the worker that was paged for.\n";
    ObjectId one = commit(1, "Begin", git.tree(Map.of("old/queue.md", text)));
    commit(5, "Move", tree(text + "\nTell us.\n"), one);
    try (SourceSnapshot snapshot = GitFixture.open(folder, "main")) {
      assertThat(snapshot.former().at(RESTART, day(3)))
          .hasValueSatisfying(
              change -> {
                assertThat(change.commit()).isEqualTo(one.name());
                assertThat(change.path().value()).isEqualTo("old/queue.md");
                assertThat(text(snapshot, change)).isEqualTo(text);
              });
    }
  }

  @Test
  void aCommitWithAnImpossibleDateIsNoStateOfTheBranch() {
    ObjectId one = commit(1, "Begin", tree("Stop the queue.\n"));
    ObjectId two =
        git.commitRaw(
            tree("Drain the queue.\n"),
            "author A <a@example.org> 0 +0000\ncommitter A <a@example.org> 0 +0000",
            "From 1970",
            one);
    try (SourceSnapshot snapshot = GitFixture.open(folder, two.name())) {
      assertThat(at(snapshot, day(2))).contains(one.name());
    }
  }

  @Test
  void messagesAreReadWholeOnOneLine() {
    ObjectId one = commit(1, "Drain first\n\nSee INC-2026-014.\u001b[31m", tree("Drain.\n"));
    try (SourceSnapshot snapshot = GitFixture.open(folder, one.name())) {
      assertThat(snapshot.former().message(one.name()))
          .isEqualTo("Drain first See INC-2026-014.[31m");
    }
  }

  @Test
  void whatTheRepositoryHasLostIsNotThere() throws IOException {
    ObjectId one = commit(1, "Begin", tree("Stop the queue.\n"));
    ObjectId two = commit(2, "Drain", tree("Drain the queue.\n"), one);
    try (SourceSnapshot snapshot = GitFixture.open(folder, two.name())) {
      List<Change> changes = snapshot.history().of(RESTART);
      git.lose(ObjectId.fromString(changes.get(1).contents().after()));
      assertThat(changes)
          .extracting(change -> text(snapshot, change))
          .containsExactly("Drain the queue.\n", "(missing)");
    }
  }

  @Test
  void withoutGitThereIsNothingToAsk() throws IOException {
    Path plain = Files.createDirectories(folder.resolveSibling("plain" + System.nanoTime()));
    Files.writeString(plain.resolve("restart.md"), "# Restart\n");
    try (SourceSnapshot snapshot = GitFixture.open(plain, null)) {
      assertThat(snapshot.former().state()).isEqualTo(ChangeHistory.State.NONE);
      assertThat(snapshot.former().judged(new RepoPath("restart.md"), 9, 9)).isEmpty();
      assertThat(snapshot.former().at(new RepoPath("restart.md"), day(1))).isEmpty();
    }
  }

  @Test
  void aWorkingTreeKnowsWhatItsFilesWere() throws IOException {
    commit(1, "Begin", tree("Stop the queue.\n"));
    Files.createDirectories(folder.resolve("docs"));
    Files.writeString(folder.resolve("docs/restart.md"), "Not committed yet.\n");
    try (SourceSnapshot snapshot = GitFixture.open(folder, null)) {
      assertThat(snapshot.former().judged(RESTART, 1, 1))
          .extracting(change -> text(snapshot, change))
          .containsExactly("Stop the queue.\n");
    }
  }
}
