package dev.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.check.CheckReport;
import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.report.ChangeReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report on a pull request. */
@Timeout(60)
class ReviewedChangeTest {

  private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

  @TempDir private Path folder;
  private Git git;

  @BeforeEach
  void start() throws Exception {
    git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
    write("casebook.yml", "severities: [{id: P1}]\n");
    write(
        "runbooks/queue.md",
        "---\n"
            + "id: queue\n"
            + "owner: \"@ana\"\n"
            + "last_reviewed_on: 2026-10-01\n"
            + "review_in: 6 months\n"
            + "---\n"
            + "# Queue\n\n"
            + "Drain it.\n");
    write("postmortems/old.md", postmortem("INC-1", "Refunds waited", "2026-03-02", "worked"));
    commit("2026-10-01T08:00:00Z");
    git.checkout().setCreateBranch(true).setName("change").call();
  }

  @AfterEach
  void stop() {
    git.close();
  }

  private static String postmortem(String id, String title, String day, String outcome) {
    return """
    ---
    id: %s
    status: final
    severity: P1
    services: [orders]
    started: %3$sT10:00:00Z
    detected: %3$sT10:30:00Z
    mitigated: %3$sT11:00:00Z
    resolved: %3$sT14:00:00Z
    runbooks: [{id: queue, outcome: %4$s}]
    actions: [{id: A1, title: "Split the broker | now", owner: "@ana", due: 2026-12-01, status: open}]
    factors: [shared]
    ---
    # %2$s

    ## Summary

    The broker kept marketing messages and refund callbacks in one partition; the rebalance stalled.

    ## Timeline

    - %3$s 10:00 UTC **started** the rebalance stalls the partition of the broker
    """
        .formatted(id, title, day, outcome);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void commit(String at) throws Exception {
    PersonIdent who = new PersonIdent("Ana", "ana@example.com", Instant.parse(at), ZoneOffset.UTC);
    git.add().addFilepattern(".").call();
    git.commit().setMessage("Change").setAuthor(who).setCommitter(who).setSign(false).call();
  }

  private String report(@Nullable String since) {
    CasebookRequest request =
        new CasebookRequest(folder, null, null, null, NOW, NOW, null, null, 1);
    try (Casebook casebook = Casebook.open(request, Progress.NONE)) {
      CheckReport found = casebook.check(false);
      return ReviewedChange.of(
              casebook,
              new CheckReport(List.of()),
              since,
              found.findings().size(),
              "casebook check")
          .text(ChangeReport.COMMENT);
    }
  }

  @Test
  void theIncidentIsDrawnToScaleWithThoseLikeItAndWhatItSaysOfRunbooks() throws Exception {
    write("postmortems/new.md", postmortem("INC-2", "Orders | stood still", "2026-10-20", "wrong"));
    commit("2026-10-21T08:00:00Z");
    assertThat(report("main"))
        .contains(
            """
            ### Orders \\| stood still

            INC-2, P1, postmortems/new.md

            ```text
            to detected      ██████                                            30 min
            to mitigated           ██████                                      30 min
            to resolved                  ████████████████████████████████████  3 h 0 min
                             2026-10-20 10:00 UTC            2026-10-20 14:00
            ```

            Past incidents like it:

            - INC-1 Refunds waited (both:\
            """)
        .contains("  - still open: Split the broker \\| now \\(&#64;ana\\)\n")
        .contains("| runbooks/queue.md | verified | **contradicted** |")
        .endsWith("\nTo repeat: `casebook check`\n");
  }

  @Test
  void whatIsNotCommittedYetIsTheChangeWithoutARevision() throws Exception {
    assertThat(report(null)).doesNotContain("###");
    write("postmortems/new.md", postmortem("INC-2", "Orders stood still", "2026-10-20", "worked"));
    assertThat(report(null)).contains("### Orders stood still\n").doesNotContain("### Freshness");
  }

  @Test
  void timesThatAreMissingOrOutOfOrderAreSaid() throws Exception {
    write(
        "postmortems/new.md",
        "---\nid: INC-2\nkind: postmortem\nstarted: 2026-10-20\n---\n# Gate\n");
    assertThat(report(null)).contains("no two milestones with a time and an offset are known yet");
    write(
        "postmortems/new.md",
        "---\n"
            + "id: INC-2\n"
            + "kind: postmortem\n"
            + "started: 2026-10-20T10:00:00Z\n"
            + "detected: 2026-10-20T09:00:00Z\n"
            + "resolved: 2026-10-20T11:00:00Z\n"
            + "---\n"
            + "# Gate\n");
    assertThat(report(null)).contains("the milestones are not in order");
  }

  @ParameterizedTest
  @ValueSource(ints = {ChangeReport.COMMENT, ChangeReport.STEP_SUMMARY})
  void theLimitsOfGitHubAreKept(int most) {
    Rule rule = new Rule("broken-link", Level.WARNING, "Broken");
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      findings.add(
          Finding.of(rule, SourceLocation.line(new RepoPath("a/" + i + ".md"), 1), "故障 <x> | `y`"));
    }
    String text =
        new ChangeReport(new CheckReport(findings), 0, List.of(), List.of(), "casebook check", NOW)
            .text(most);
    assertThat(text.getBytes(StandardCharsets.UTF_8).length)
        .isLessThanOrEqualTo(most)
        .isGreaterThan(most * 9 / 10);
    assertThat(text)
        .containsPattern("\nand \\d+ more\\.\n")
        .endsWith("To repeat: `casebook check`\n");
  }

  @Test
  void contentStaysText() {
    Rule rule = new Rule("broken-link", Level.WARNING, "Broken");
    Finding hostile =
        Finding.of(
            rule,
            SourceLocation.line(new RepoPath("a: b/100 % 故障, #1.md"), 3),
            "link '](http://x) | <img> @all `x` https://y");
    assertThat(
            new ChangeReport(
                    new CheckReport(List.of(hostile)), 2, List.of(), List.of(), "casebook `x`", NOW)
                .text(ChangeReport.COMMENT))
        .isEqualTo(
            """
            <!-- casebook-report -->
            ## Casebook

            **1 warning**. 2 older findings left alone.

            ### Findings

            | where | what | way out |
            | --- | --- | --- |
            | a&#58; b/100 % 故障, \\#1.md&#58;3 | **warning** link '\\]\\(http&#58;//x\\) \\| &lt;img&gt; &#64;all \\`x\\` https&#58;//y (broken-link) |  |

            To repeat: `casebook 'x'`
            """);
  }
}
