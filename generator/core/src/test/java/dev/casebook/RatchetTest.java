package dev.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.check.CheckReport;
import dev.casebook.diagnostic.CasebookException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only what a change touches has to be right; what was wrong before is counted. */
class RatchetTest {

  private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

  @TempDir private Path folder;
  private Git git;

  @BeforeEach
  void start() throws Exception {
    git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
    write("guides/a.md", "# A\n\n[gone](gone.md)\n\nText.\n\n[b](b.md)\n");
    write("guides/b.md", "# B\n\nText.\n");
    write("guides/c.md", "# C\n\n[gone](gone.md)\n");
    commit("Start");
    git.checkout().setCreateBranch(true).setName("change").call();
  }

  @AfterEach
  void stop() {
    git.close();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void commit(String message) throws Exception {
    PersonIdent who = new PersonIdent("Ana", "ana@example.com", NOW, ZoneOffset.UTC);
    git.add().addFilepattern(".").call();
    git.add().addFilepattern(".").setUpdate(true).call();
    git.commit().setMessage(message).setAuthor(who).setCommitter(who).setSign(false).call();
  }

  private Ratchet since(String revision) {
    CasebookRequest request =
        new CasebookRequest(folder, null, null, null, NOW, NOW, null, null, 1);
    try (Casebook casebook = Casebook.open(request, Progress.NONE)) {
      return casebook.ratchet(revision, false);
    }
  }

  private static List<String> lines(CheckReport report) {
    return report.findings().stream()
        .map(each -> each.rule().id() + " " + each.location())
        .toList();
  }

  @Test
  void withoutAChangeNothingHasToBeRight() {
    Ratchet ratchet = since("main");
    assertThat(lines(ratchet.report())).isEmpty();
    assertThat(ratchet.left()).isEqualTo(2);
    assertThat(ratchet.files()).isZero();
  }

  @Test
  void onlyTouchedLinesCount() throws Exception {
    write("guides/a.md", "# A\n\n[gone](gone.md)\n\nText, [new](new.md).\n\n[b](b.md)\n");
    Ratchet ratchet = since("main");
    assertThat(lines(ratchet.report())).containsExactly("broken-link guides/a.md:5:13");
    assertThat(ratchet.left()).isEqualTo(2);
    commit("Add a link");
    assertThat(lines(since("main").report())).containsExactly("broken-link guides/a.md:5:13");
  }

  @Test
  void anOldFindingOnATouchedLineCounts() throws Exception {
    write("guides/a.md", "# A\n\nSee [gone](gone.md)\n\nText.\n\n[b](b.md)\n");
    assertThat(lines(since("main").report())).containsExactly("broken-link guides/a.md:3:12");
  }

  @Test
  void linesThatMoveAreNotTouched() throws Exception {
    write("guides/a.md", "# A\n\nOne.\n\nTwo.\n\n[gone](gone.md)\n\nText.\n\n[b](b.md)\n");
    assertThat(lines(since("main").report())).isEmpty();
  }

  @Test
  void aNewFileIsTouchedAsAWhole() throws Exception {
    write("runbooks/d.md", "# D\n\n[gone](gone.md)\n");
    assertThat(lines(since("main").report()))
        .contains("broken-link runbooks/d.md:3:8", "missing-owner runbooks/d.md");
  }

  @Test
  void whatAChangeTakesAwayCountsWhereItIsMissed() throws Exception {
    Files.delete(folder.resolve("guides/b.md"));
    Ratchet ratchet = since("main");
    assertThat(lines(ratchet.report())).containsExactly("broken-link guides/a.md:7:5");
    assertThat(ratchet.left()).isEqualTo(2);
  }

  @Test
  void aMovedFileKeepsItsOldFindings() throws Exception {
    Files.createDirectories(folder.resolve("handbook"));
    Files.move(folder.resolve("guides/b.md"), folder.resolve("handbook/b.md"));
    write("guides/a.md", "# A\n\n[gone](gone.md)\n\nText.\n\n[b](../handbook/b.md)\n");
    assertThat(lines(since("main").report())).isEmpty();
  }

  @Test
  void lineEndsOfTheCheckoutAreNoChange() throws Exception {
    write("guides/a.md", "# A\r\n\r\n[gone](gone.md)\r\n\r\nText.\r\n\r\n[b](b.md)\r\n");
    assertThat(lines(since("main").report())).isEmpty();
  }

  @Test
  void whatHappenedOnTheOtherBranchSinceIsNotOurs() throws Exception {
    write("guides/b.md", "# B\n\nOurs.\n");
    commit("Ours");
    git.checkout().setName("main").call();
    write("guides/c.md", "# C\n\nMended.\n");
    commit("Theirs");
    git.checkout().setName("change").call();
    Ratchet ratchet = since("main");
    assertThat(lines(ratchet.report())).isEmpty();
    assertThat(ratchet.files()).isEqualTo(1);
  }

  @Test
  void anUnknownRevisionIsNamedWithTheNearest() {
    assertThatThrownBy(() -> since("origin/mian"))
        .isInstanceOf(CasebookException.class)
        .hasMessageContaining("no branch, tag or commit 'origin/mian'")
        .hasMessageContaining("main");
  }

  @Test
  void aBaselineKnowsFindingsEvenWhenLinesMove() throws Exception {
    CasebookRequest request =
        new CasebookRequest(folder, null, null, null, NOW, NOW, null, null, 1);
    Path file = folder.resolveSibling(folder.getFileName() + "-baseline.json");
    try (Casebook casebook = Casebook.open(request, Progress.NONE)) {
      Files.writeString(file, Baseline.text(casebook.check(false)));
    }
    write("guides/a.md", "# A\n\nMoved.\n\n[gone](gone.md)\n\n[other](other.md)\n");
    try (Casebook casebook = Casebook.open(request, Progress.NONE)) {
      CheckReport left = Baseline.read(file).without(casebook.check(false));
      assertThat(lines(left)).containsExactly("broken-link guides/a.md:7:9");
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void whatIsNoBaselineIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("baseline.json"), "[1]");
    assertThatThrownBy(() -> Baseline.read(file)).isInstanceOf(CasebookException.class);
    assertThatThrownBy(() -> Baseline.read(folder.resolve("none.json")))
        .hasMessageContaining("--write-baseline");
  }

  @Test
  void anAuthorMayAcceptAFindingWithAReason() throws Exception {
    write(
        "guides/a.md",
        """
        # A

        <!-- casebook-accept: broken-link made by the release -->
        [gone](gone.md)

        [more](more.md) <!-- casebook-accept: broken-link -->

        [b](b.md) <!-- casebook-accept: broken-anchor another rule -->
        """);
    write(
        "runbooks/d.md",
        "---\n# casebook-accept: missing-owner the team is being founded\nid: d\n---\n# D\n");
    CasebookRequest request =
        new CasebookRequest(folder, null, null, null, NOW, NOW, null, null, 1);
    try (Casebook casebook = Casebook.open(request, Progress.NONE)) {
      CheckReport report = casebook.check(false);
      assertThat(lines(report))
          .contains("broken-link guides/a.md:6:8")
          .doesNotContain("broken-link guides/a.md:4:8", "missing-owner runbooks/d.md");
      assertThat(report.findings().get(0).help()).contains("write the reason");
    }
  }

  private static String record(String started, String title, String text) {
    return """
    ---
    started: %s
    actions:
      - {id: A1, title: Alert on the age of certificates, owner: "@ana", status: open}
    ---
    # %s

    %s
    """
        .formatted(started, title, text);
  }

  private void incidents() throws Exception {
    write(
        "postmortems/a.md",
        record(
            "2026-03-02T10:00:00Z",
            "Certificates expired at the edge",
            "The certificates of the edge proxies expired because the renewal cron stopped."));
    write(
        "postmortems/later.md",
        record(
            "2026-10-30T10:00:00Z",
            "Certificates expired again",
            "The certificates of the edge proxies expired: nobody had mended the renewal cron."));
    for (int i = 0; i < 12; i++) {
      write(
          "postmortems/other-" + i + ".md",
          record("2026-01-02T10:00:00Z", "Printer " + i, "Printers and paper, number " + i + "."));
    }
    commit("Incidents");
    git.branchDelete().setBranchNames("main").setForce(true).call();
    git.branchCreate().setName("main").call();
  }

  @Test
  void aRecordIsToldWhichEarlierIncidentsAreLikeIt() throws Exception {
    incidents();
    write(
        "postmortems/b.md",
        record(
            "2026-09-14T10:00:00Z",
            "Sign-in failed",
            "Expired certificates again: the renewal cron of the edge had no permission."));
    CheckReport report = since("main").report();
    assertThat(report.findings())
        .filteredOn(each -> each.rule().id().equals("similar-incident"))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.location().toString()).isEqualTo("postmortems/b.md:6:1");
              assertThat(each.message())
                  .startsWith(
                      "like 'Certificates expired at the edge' of 2026-03-02: both speak of ")
                  .contains("cron")
                  .endsWith("; one of its action items is still open");
              assertThat(each.help())
                  .isEqualTo(
                      "see in postmortems/a.md whether it would have helped: 'Alert on the age of"
                          + " certificates' (@ana)");
            });
    assertThat(since("main").report()).isEqualTo(report);
  }

  @Test
  void aRecordThatIsLikeNoOtherAndAnEditOfManyAreToldNothing() throws Exception {
    incidents();
    write(
        "postmortems/b.md",
        record("2026-09-14T10:00:00Z", "Queue full", "Consumers stalled, memory grew."));
    assertThat(lines(since("main").report())).isEmpty();
    for (int i = 0; i < 12; i++) {
      write(
          "postmortems/new-" + i + ".md",
          record(
              "2026-09-14T10:00:00Z",
              "Certificates expired at the edge",
              "The certificates of the edge proxies expired because the renewal cron stopped."));
    }
    assertThat(lines(since("main").report()))
        .noneMatch(line -> line.startsWith("similar-incident"));
  }

  @Test
  void aFileThatMovedBringsItsOldDebtAlong() throws Exception {
    write("guides/d.md", "# C\n\n[gone](gone.md)\n");
    Files.delete(folder.resolve("guides/c.md"));
    Ratchet ratchet = since("main");
    assertThat(lines(ratchet.report())).isEmpty();
    assertThat(ratchet.left()).isEqualTo(2);
  }
}
