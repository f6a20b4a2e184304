package dev.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.Finding;
import dev.casebook.write.OutputFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages say of freshness where clocks and histories are not what they should be. */
class FreshnessOnPagesTest {

  private static final String PAGE = "runbooks/failover/index.html";

  @TempDir Path folder;

  private Instant asOf = Instant.parse("2026-11-02T08:00:00Z");

  @BeforeEach
  void write() throws Exception {
    Files.createDirectories(folder.resolve("runbooks"));
    Files.writeString(
        folder.resolve("casebook.yml"),
        "site: {title: T}\nteams: [{id: platform, name: Platform, contact: '#platform'}]\n");
    runbook("Stop the queue.");
  }

  private void runbook(String step) throws Exception {
    Files.writeString(
        folder.resolve("runbooks/failover.md"),
        "---\nkind: runbook\nowner: team:platform\nreview_in: 6 months\n---\n# Failover\n\n"
            + step
            + "\n");
  }

  private ObjectId commit(Git git, String at) throws Exception {
    PersonIdent ana = new PersonIdent("Ana", "ana@example.org", Instant.parse(at), ZoneOffset.UTC);
    git.add().addFilepattern(".").call();
    return git.commit().setMessage("Edit").setAuthor(ana).setCommitter(ana).setSign(false).call();
  }

  private ObjectId history(String... dates) throws Exception {
    ObjectId last = ObjectId.zeroId();
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      for (String at : dates) {
        runbook("Stop the queue. Then wait for " + at + " and start the worker again.");
        last = commit(git, at);
      }
    }
    return last;
  }

  private Casebook open() {
    return Casebook.open(
        new CasebookRequest(folder, null, null, null, null, asOf, null, null, 1), Progress.NONE);
  }

  private String text(String path) {
    try (Casebook casebook = open()) {
      for (OutputFile each : casebook.site()) {
        if (each.path().value().equals(path)) {
          return new String(each.content().get(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no page " + path);
  }

  private Document page(String path) {
    return Jsoup.parse(text(path));
  }

  @Test
  void aFullHistoryGivesStateDatesAndCommit() throws Exception {
    String commit = history("2026-08-01T10:00:00Z").name();
    Document page = page(PAGE);
    assertThat(page.select(".fresh .st").attr("data-stale")).isEqualTo("2027-02-01");
    assertThat(page.select(".fresh .st").attr("data-due")).isEqualTo("2027-01-01");
    assertThat(page.select(".fresh").text())
        .contains("Verified", "Last changed 1 Aug 2026", commit.substring(0, 8))
        .contains("Last exercise none known");
    assertThat(page.select("html").attr("data-day")).isEqualTo("2026-11-02");
  }

  @Test
  void aShallowCloneHasNoDatesButTheFixForEachPlace() throws Exception {
    ObjectId head = history("2026-07-01T10:00:00Z", "2026-08-01T10:00:00Z");
    Files.writeString(folder.resolve(".git/shallow"), head.name() + "\n");
    Document page = page(PAGE);
    assertThat(page.select(".fresh .st").text()).isEqualTo("Unknown");
    assertThat(page.select(".fresh").text())
        .contains("fetch-depth: 0", "GIT_DEPTH: \"0\"", "git fetch --unshallow");
    assertThat(page.select("main").html()).doesNotContain("Aug 2026", "Jul 2026", "datetime=");
    assertThat(page("health/index.html").select(".notice").text()).contains("GIT_DEPTH");
  }

  @Test
  void withoutGitNothingIsClaimed() {
    Document page = page(PAGE);
    assertThat(page.select(".fresh .st").text()).isEqualTo("Unknown");
    assertThat(page.select(".docfoot").text()).contains("There is no Git history here.");
  }

  @Test
  void datesOfTheFutureAreNoEvidenceAndAreNamed() throws Exception {
    history("1970-01-02T00:00:00Z", "2040-01-01T00:00:00Z");
    assertThat(page(PAGE).select(".fresh").text())
        .contains("Unknown", "Last substantive change none known")
        .doesNotContain("2040", "1970");
    try (Casebook casebook = open()) {
      assertThat(casebook.check(false).findings())
          .extracting(Finding::message)
          .anyMatch(message -> message.contains("claims to be from 2040-01-01"));
    }
  }

  @Test
  void aClockFarInTheFutureFindsEverythingStale() throws Exception {
    history("2026-08-01T10:00:00Z");
    asOf = Instant.parse("2999-01-01T00:00:00Z");
    assertThat(page(PAGE).select(".fresh").text())
        .contains("Stale", "Never reviewed", "1 Feb 2027");
  }

  @Test
  void aClockFarInThePastKnowsNoCommitAndClaimsNothing() throws Exception {
    history("2026-08-01T10:00:00Z");
    asOf = Instant.parse("1999-01-01T00:00:00Z");
    Document page = page(PAGE);
    assertThat(page.select(".fresh .st").text()).isEqualTo("Unknown");
    assertThat(page.select("main time[datetime^=2026]")).isEmpty();
  }

  @Test
  void aRunbookIsContradictedByAFileThatIsGoneSinceItWasWritten() throws Exception {
    Path map = Files.writeString(folder.resolve("runbooks/map.md"), "# Map of hosts\n");
    Path plan = Files.writeString(folder.resolve("runbooks/plan.md"), "# Plan of rooms\n\nBig.\n");
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      runbook("Stop the hosts on [the map](map.md), in [the plan](plan.md), as [told](never.md).");
      commit(git, "2026-08-01T10:00:00Z");
      Files.delete(map);
      Files.move(plan, folder.resolve("runbooks/rooms.md"));
      git.rm().addFilepattern("runbooks/map.md").addFilepattern("runbooks/plan.md").call();
      commit(git, "2026-09-01T10:00:00Z");
      assertThat(page(PAGE).select(".fresh").text())
          .contains("Contradicted", "It names what is gone, seen 2 Nov 2026", "runbooks/map.md")
          .doesNotContain("plan.md", "never.md");
      runbook("Stop the hosts that the console lists, one after the other, slowly.");
      commit(git, "2026-10-01T10:00:00Z");
      assertThat(page(PAGE).select(".fresh .st").text()).isEqualTo("Verified");
    }
  }

  @Test
  void aRunbookIsContradictedByAnAlertAndAnOwnerThatAreGoneSinceItWasWritten() throws Exception {
    Path rules = Files.createDirectories(folder.resolve("monitoring")).resolve("rules.yml");
    String rule = "    - alert: %s\n      expr: up == 0\n";
    String head = "groups:\n- name: all\n  rules:\n";
    Files.writeString(rules, head + rule.formatted("QueueStuck") + rule.formatted("QueueSlow"));
    Path runbook = folder.resolve("runbooks/failover.md");
    Files.writeString(
        runbook,
        "---\nowner: '@ana'\nalerts: [QueueStuck, QueueSlow, NeverThere]\n---\n# Failover\n\n"
            + "Stop the queue.\n");
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      commit(git, "2026-08-01T10:00:00Z");
      assertThat(page(PAGE).select(".fresh .st").text()).isEqualTo("Verified");
      Files.writeString(rules, head + rule.formatted("QueueSlow"));
      commit(git, "2026-09-01T10:00:00Z");
      assertThat(page(PAGE).select(".fresh").text())
          .contains("Contradicted", "QueueStuck")
          .doesNotContain("QueueSlow", "NeverThere");
      Files.writeString(rules, head + rule.formatted("QueueSlow") + rule.formatted("QueueStuck"));
      Files.writeString(
          folder.resolve("casebook.yml"), "people: [{id: '@ana', name: Ana, left: 2026-10-01}]\n");
      commit(git, "2026-10-02T10:00:00Z");
      assertThat(page(PAGE).select(".fresh").text())
          .contains("Contradicted", "@ana", "seen 1 Oct 2026")
          .doesNotContain("QueueStuck");
    }
  }

  @Test
  void theMonitorOfOthersFindsTitleAddressDayAndChannel() throws Exception {
    history("2026-08-01T10:00:00Z");
    assertThat(text("api/pages.json"))
        .isEqualTo(
            "[{\"title\":\"Failover\",\"url\":\"/runbooks/failover/index.html\","
                + "\"review_by\":\"2027-02-01\",\"owner_slack\":\"#platform\"}]\n");
  }

  @Test
  void theTeamHasAPageWithItsRunbookAndTheRunbookLeadsThere() throws Exception {
    history("2026-08-01T10:00:00Z");
    assertThat(page(PAGE).select(".passport a[href$=team/platform/index.html]").text())
        .isEqualTo("Platform");
    Document team = page("team/platform/index.html");
    assertThat(team.select("h1").text()).isEqualTo("Platform");
    assertThat(team.select("table.books tbody th a").text()).isEqualTo("Failover");
    assertThat(page("teams/index.html").select("tbody th a").text()).isEqualTo("Platform");
  }

  @Test
  void reviewsThatOnlyBumpTheDateAreCountedForTheTeam() throws Exception {
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      commit(git, "2025-01-01T10:00:00Z");
      Path file = folder.resolve("runbooks/failover.md");
      for (String on : new String[] {"2025-06-01", "2026-01-01"}) {
        String text =
            Files.readString(file)
                .replaceAll("last_reviewed_on: .*\n", "")
                .replace("review_in", "last_reviewed_on: " + on + "\nreview_in");
        Files.writeString(file, text);
        commit(git, on + "T10:00:00Z");
      }
      Files.writeString(
          file,
          Files.readString(file).replace("2026-01-01", "2026-09-01").replace("Stop", "Drain"));
      commit(git, "2026-09-01T10:00:00Z");
    }
    assertThat(page("team/platform/index.html").select(".duties").text())
        .contains("2 of 3 reviews in Git changed nothing but the date");
  }
}
