package dev.casebook.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.edit.Stamp;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class ReviewsInHistoryTest {

  private static final String TEXT =
      "# Restart\n\nStop the queue first.\n\nThen start the worker that was paged for.\n";

  @TempDir Path folder;
  private GitFixture git;
  private int day = 1;

  @BeforeEach
  void create() {
    git = GitFixture.at(folder);
  }

  @AfterEach
  void close() {
    git.close();
  }

  /** A commit of 2026-01-DD, whose message is given. */
  private ObjectId commit(Map<String, String> files, String message, ObjectId... parents) {
    String who = "Ana Duarte <ana@example.org> " + (1767225600L + 86_400L * day++) + " +0000";
    return git.commitRaw(git.tree(files), "author " + who + "\ncommitter " + who, message, parents);
  }

  private ChangeHistory history() {
    try (SourceSnapshot snapshot = GitFixture.open(folder, "main")) {
      return snapshot.history();
    }
  }

  private List<ReviewTrailer> reviews(String path) {
    return history().reviewsOf(new RepoPath(path));
  }

  @Test
  void aTrailerCallsAFileReviewedAlsoInACommitThatChangesNothing() {
    ObjectId one = commit(Map.of("restart.md", TEXT), "Write it");
    ObjectId two =
        commit(
            Map.of("restart.md", TEXT),
            "Read the runbook\n\nSigned-off-by: Ana\nreviewed-runbook:  restart.md\r\n\n",
            one);
    assertThat(reviews("restart.md"))
        .extracting(
            ReviewTrailer::commit,
            review -> review.authored().toLocalDate().toString(),
            ReviewTrailer::author)
        .containsExactly(tuple(two.name(), "2026-01-03", "Ana Duarte"));
  }

  @Test
  void aTrailerFollowsTheFileThroughRenames() {
    ObjectId one = commit(Map.of("old.md", TEXT), "Write it\n\nReviewed-Runbook: old.md");
    ObjectId two = commit(Map.of("new.md", TEXT), "Move it\n\nReviewed-Runbook: old.md", one);
    ObjectId three = commit(Map.of("new.md", TEXT), "Read\n\nReviewed-Runbook: new.md", two);
    assertThat(reviews("new.md"))
        .extracting(ReviewTrailer::commit)
        .containsExactly(three.name(), two.name(), one.name());
  }

  @Test
  void onlyTheLastParagraphOfAMessageHoldsTrailers() {
    commit(
        Map.of("a.md", TEXT, "b.md", TEXT),
        "Explain trailers\n\nReviewed-Runbook: a.md\n\nis what one writes, for example.\n");
    assertThat(reviews("a.md")).isEmpty();
    assertThat(reviews("b.md")).isEmpty();
  }

  @Test
  void aTrailerForAFileThatNobodyHasChangesNothing() {
    commit(
        Map.of("a.md", TEXT),
        "Write it\n\n"
            + "Reviewed-Runbook: ../../etc/passwd\n"
            + "Reviewed-Runbook:\n"
            + "Reviewed-Runbook: b.md");
    assertThat(history().reviews()).isEmpty();
  }

  private List<Stamp> stamps(String... texts) {
    ObjectId last = commit(Map.of("a.md", texts[0]), "Write it");
    for (int i = 1; i < texts.length; i++) {
      last = commit(Map.of("a.md", texts[i]), "Edit it", last);
    }
    return history().of(new RepoPath("a.md")).stream().map(Change::stamp).toList();
  }

  private static String reviewed(String date, String others, String text) {
    return "---\nlast_reviewed_on: " + date + "\n" + others + "---\n" + text;
  }

  @Test
  void anEditThatSetsOnlyTheDateOfAReviewIsToldFromOneThatChangesMore() {
    assertThat(
            stamps(
                TEXT,
                reviewed("2025-01-01", "", TEXT),
                reviewed("2025-06-01", "", TEXT + "\nAnd tell the channel of the team.\n"),
                reviewed("2025-06-01", "", TEXT),
                reviewed("2025-12-01", "owner: ana\n", TEXT),
                reviewed("2026-01-01", "owner: ana\n", TEXT)))
        .containsExactly(
            Stamp.ALONE, Stamp.WITH_CHANGE, Stamp.NONE, Stamp.WITH_CHANGE, Stamp.ALONE, Stamp.NONE);
  }

  @Test
  void aReviewMayBeAnItemOfAList() {
    String one = "---\nreviews:\n  - {on: 2025-01-01, by: '@ana', how: read}\n---\n" + TEXT;
    String two = one.replace("---\n#", "  - on: 2026-01-01\n    how: drill\n---\n#");
    assertThat(stamps(one, two)).containsExactly(Stamp.ALONE, Stamp.NONE);
  }

  @Test
  void documentsWithoutDatesOfReviewsHaveNoStamps() {
    assertThat(stamps(TEXT, TEXT + "\nMore of it.\n", TEXT)).containsOnly(Stamp.NONE);
  }
}
