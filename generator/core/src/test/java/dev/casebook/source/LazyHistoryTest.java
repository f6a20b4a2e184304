package dev.casebook.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.edit.Weight;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LazyHistoryTest {

  private static final int FILES = 120;
  private static final int THREADS = 6;

  @TempDir Path folder;

  /** Files that were written one after the other, and all touched in the last commit. */
  private ObjectId write(GitFixture git, String last) {
    Map<String, String> files = new HashMap<>();
    ObjectId commit = git.commit(Map.of("README.md", "# Read me\n"));
    for (int i = 0; i < FILES; i++) {
      files.put("runbooks/%03d.md".formatted(i), "# Runbook\n\nRestart worker " + i + ".\n");
      if (i % 20 == 19) {
        commit = git.commit(files, commit);
      }
    }
    files.replaceAll((path, text) -> text + last);
    return git.commit(files, commit);
  }

  private static List<ChangeHistory> asked(SourceSnapshot snapshot) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<ChangeHistory>> questions = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        questions.add(snapshot::history);
      }
      List<ChangeHistory> answers = new ArrayList<>();
      for (Future<ChangeHistory> answer : threads.invokeAll(questions)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void allWhoAskMakeItTogetherAndGetTheSame() throws Exception {
    try (GitFixture git = GitFixture.at(folder)) {
      write(git, "\nThe pager number has changed.\n");
    }
    ChangeHistory alone;
    try (SourceSnapshot snapshot = GitFixture.open(folder, "main")) {
      alone = snapshot.history();
    }
    assertThat(alone.of(new RepoPath("runbooks/007.md")))
        .extracting(Change::weight)
        .containsExactly(Weight.MASS_EDIT, Weight.SUBSTANTIVE);
    try (SourceSnapshot snapshot = GitFixture.open(folder, "main")) {
      List<ChangeHistory> answers = asked(snapshot);
      assertThat(answers)
          .hasSize(THREADS)
          .allSatisfy(each -> assertThat(each).isSameAs(answers.get(0)));
      assertThat(answers.get(0)).isEqualTo(alone);
      assertThat(snapshot.findings()).isEmpty();
    }
  }

  @Test
  void whereATextIsMissingNothingIsJudgedAndOneFindingSaysSo() throws Exception {
    try (GitFixture git = GitFixture.at(folder)) {
      write(git, "\nMore to read.\n");
      git.lose(git.blob("# Runbook\n\nRestart worker 77.\n"));
    }
    try (SourceSnapshot snapshot = GitFixture.open(folder, "main")) {
      List<ChangeHistory> answers = asked(snapshot);
      assertThat(answers.get(0).changes()).hasSize(FILES);
      assertThat(answers.get(0).changes().values())
          .allSatisfy(
              changes ->
                  assertThat(changes)
                      .extracting(Change::weight)
                      .containsExactly(Weight.NOT_JUDGED, Weight.NOT_JUDGED));
      assertThat(GitFixture.findings(snapshot)).singleElement().asString().contains("history");
    }
  }
}
