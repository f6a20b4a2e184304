package dev.casebook.source;

import static dev.casebook.source.GitFixture.commits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.edit.Weight;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class SubstantiveChangeTest {

  private static final String TEXT =
      "# Restart\n\nStop the queue first.\n\nThen start the worker that was paged for.\n";

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

  private List<Change> changes(String path) {
    try (SourceSnapshot snapshot = GitFixture.open(folder, "main")) {
      return snapshot.history().of(new RepoPath(path));
    }
  }

  private List<Weight> weights(String path) {
    return changes(path).stream().map(Change::weight).toList();
  }

  @Test
  void aFileIsFollowedThroughMovesAndRenamesWithEdits() {
    ObjectId one = git.commit(Map.of("old/restart.md", TEXT, "other.md", "Other"));
    ObjectId two =
        git.commit(Map.of("old/restart.md", TEXT + "\nTell us.\n", "other.md", "Other"), one);
    ObjectId three =
        git.commit(Map.of("docs/restart.md", TEXT + "\nTell us.\n", "other.md", "Other"), two);
    ObjectId four =
        git.commit(
            Map.of("docs/restart-worker.md", TEXT + "\nTell us all.\n", "other.md", "Other"),
            three);
    assertThat(changes("docs/restart-worker.md"))
        .extracting(Change::commit, change -> change.path().value(), Change::weight)
        .containsExactly(
            tuple(four.name(), "docs/restart-worker.md", Weight.SUBSTANTIVE),
            tuple(three.name(), "docs/restart.md", Weight.NOT_JUDGED),
            tuple(two.name(), "old/restart.md", Weight.NOT_JUDGED),
            tuple(one.name(), "old/restart.md", Weight.NOT_JUDGED));
  }

  @Test
  void aMoveOfTheWholeRepositoryIsNoChangeOfAnyDocument() {
    Map<String, String> before = new HashMap<>();
    Map<String, String> after = new HashMap<>();
    for (int i = 0; i < 30; i++) {
      before.put("howto/page" + i + ".md", "# Page " + i + "\n\nText of page number " + i + "\n");
      after.put("docs/page" + i + ".md", "# Page " + i + "\n\nText of page number " + i + "\n");
    }
    ObjectId one = git.commit(before);
    ObjectId two = git.commit(after, one);
    assertThat(changes("docs/page7.md"))
        .extracting(Change::commit, Change::weight)
        .containsExactly(tuple(two.name(), Weight.MOVE), tuple(one.name(), Weight.SUBSTANTIVE));
  }

  @Test
  void aFileThatMovesIntoTheSourceFolderKeepsItsPast() {
    ObjectId one = git.commit(Map.of("wiki/a.md", TEXT, "docs/b.md", "B"));
    ObjectId two = git.commit(Map.of("wiki/a.md", TEXT + "New.\n", "docs/b.md", "B"), one);
    ObjectId three = git.commit(Map.of("docs/a.md", TEXT + "New.\n", "docs/b.md", "B"), two);
    try (SourceSnapshot snapshot =
        ContentSources.of(folder, "main", GitFixture.settings("docs")).open()) {
      assertThat(commits(snapshot, "docs/a.md"))
          .containsExactly(three.name(), two.name(), one.name());
    }
  }

  @Test
  void aCopyIsNew() {
    ObjectId one = git.commit(Map.of("a.md", TEXT));
    ObjectId two = git.commit(Map.of("a.md", TEXT, "b.md", TEXT), one);
    assertThat(changes("b.md"))
        .extracting(Change::commit, Change::weight)
        .containsExactly(tuple(two.name(), Weight.SUBSTANTIVE));
  }

  @Test
  void editsAreJudgedBackToTheFirstThatSaysSomethingNew() {
    ObjectId one = git.commit(Map.of("a.md", TEXT));
    ObjectId two = git.commit(Map.of("a.md", TEXT.replace("Stop", "Halt")), one);
    ObjectId three = git.commit(Map.of("a.md", TEXT.replace("Stop", "Halt").strip()), two);
    git.commit(Map.of("a.md", "---\nowner: x\n---\n" + TEXT.replace("Stop", "Halt")), three);
    assertThat(weights("a.md"))
        .containsExactly(Weight.FRONT_MATTER, Weight.LAYOUT, Weight.SUBSTANTIVE, Weight.NOT_JUDGED);
  }

  @Test
  void theSameEditInTenDocumentsIsAMassEditOfEach() {
    assertThat(weightsOfASweep(10)).containsOnly(Weight.MASS_EDIT);
    assertThat(weightsOfASweep(9)).containsOnly(Weight.SUBSTANTIVE);
  }

  private List<Weight> weightsOfASweep(int documents) {
    ObjectId one = git.commit(pages(documents, i -> "Ask in #ops. Page " + i + ".\n"));
    git.commit(pages(documents, i -> "Ask in #edge. Page " + i + ".\n"), one);
    return IntStream.range(0, documents).mapToObj(i -> weights("p" + i + ".md").get(0)).toList();
  }

  private static Map<String, String> pages(
      int documents, java.util.function.IntFunction<String> text) {
    return IntStream.range(0, documents)
        .boxed()
        .collect(Collectors.toMap(i -> "p" + i + ".md", text::apply));
  }

  @Test
  void aSweepThatRepairsACommandIsAChangeOfEachDocument() {
    ObjectId one = git.commit(pages(22, i -> "Page " + i + ":\n\n```\nkubectl get po\n```\n"));
    git.commit(pages(22, i -> "Page " + i + ":\n\n```\nkubectl get pods -A\n```\n"), one);
    assertThat(weights("p3.md")).containsExactly(Weight.SUBSTANTIVE, Weight.NOT_JUDGED);
  }

  @Test
  void oneDocumentOfASweepThatSaysMoreIsChanged() {
    ObjectId one = git.commit(pages(12, i -> "Ask in #ops. Page " + i + ".\n"));
    git.commit(
        pages(12, i -> "Ask in #edge. Page " + i + ".\n" + (i == 5 ? "Never at night.\n" : "")),
        one);
    assertThat(weights("p4.md").get(0)).isEqualTo(Weight.MASS_EDIT);
    assertThat(weights("p5.md").get(0)).isEqualTo(Weight.SUBSTANTIVE);
  }

  @Test
  void aMergeThatJoinsTwoBranchesIsPassedOver() {
    ObjectId base = git.commit(Map.of("a.md", "One.\n\nTwo.\n"));
    ObjectId left = git.commit(Map.of("a.md", "One, and more.\n\nTwo.\n"), base);
    ObjectId right = git.commit(Map.of("a.md", "One.\n\nTwo, and more.\n"), base);
    git.commit(Map.of("a.md", "One, and more.\n\nTwo, and more.\n"), left, right);
    assertThat(changes("a.md"))
        .extracting(Change::commit, Change::weight)
        .contains(tuple(right.name(), Weight.SUBSTANTIVE))
        .first()
        .extracting(Tuple::toList)
        .satisfies(newest -> assertThat(newest.get(1)).isEqualTo(Weight.MERGE));
  }

  @Test
  void commitsThatBlameIgnoresAreIgnoredHereToo() {
    ObjectId one = git.commit(Map.of("a.md", TEXT));
    ObjectId two = git.commit(Map.of("a.md", TEXT + "Reformatted beyond recognition\n"), one);
    git.commit(
        Map.of(
            "a.md",
            TEXT + "Reformatted beyond recognition\n",
            ".git-blame-ignore-revs",
            "# formatter\n" + two.name() + "  # everything\nnonsense\n"),
        two);
    assertThat(weights("a.md")).containsExactly(Weight.IGNORED, Weight.SUBSTANTIVE);
  }

  @Test
  void authorsAreCalledAsTheMailmapSays() {
    git.commit(
        Map.of(
            "a.md",
            TEXT,
            ".mailmap",
            "# people\nAna D. Costa <ana@new.example> <ANA@example.org>\n"));
    assertThat(changes("a.md")).extracting(Change::author).containsExactly("Ana D. Costa");
  }

  @Test
  void theDayIsThatOfTheAuthor() {
    git.commitRaw(
        git.tree(Map.of("a.md", TEXT)),
        "author Wei <w@example.org> 1709337600 +0800\ncommitter Wei <w@example.org> 1709337600 +0000",
        "Write it at two in the morning of the second of March");
    assertThat(changes("a.md").get(0).authored()).hasToString("2024-03-02T08:00+08:00");
  }
}
