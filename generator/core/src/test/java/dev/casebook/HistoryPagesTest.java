package dev.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages tell of the past of documents, from real commits. */
class HistoryPagesTest {

  private static final String RUNBOOK =
      """
      ---
      id: ingress-rollback
      owner: team:platform
      services: [ingress]
      last_reviewed_on: 2026-02-01
      review_in: 6 months
      ---
      # Ingress rollback

      Roll back when sign-in fails.

      ## Mitigation

      ```sh
      kubectl -n ingress rollout undo deployment/gateway
      ```

      Then wait for five minutes.
      """;

  private static final String INCIDENT =
      """
      ---
      id: INC-2026-014
      title: Sign-in was blocked
      severity: P1
      started: 2026-03-30T07:11:00Z
      detected: 2026-03-30T08:56:00Z
      resolved: 2026-03-30T14:39:00Z
      runbooks: [{id: ingress-rollback, outcome: wrong}]
      actions:
        - {id: A1, title: Verify both regions, ref: OPS-4711}
      ---
      # Sign-in was blocked

      ## Summary

      The wrong cluster was rolled back.
      """;

  private static final String PATH = "runbooks/ingress-rollback.md";
  private static final String PAGE = "runbooks/ingress-rollback/index.html";
  private static final String HISTORY = "runbooks/ingress-rollback/history/index.html";

  @TempDir private Path folder;
  private CommittedSite site;

  @BeforeEach
  void start() throws Exception {
    site = new CommittedSite(folder.resolve("repository"));
    site.write(
        "casebook.yml",
        "repository: {web: \"https://github.com/acme/runbooks\"}\n"
            + "teams: [{id: platform, name: Platform}]\n"
            + "services: [{id: ingress, name: Ingress}]\n");
    site.write(PATH, RUNBOOK);
    site.commit("2026-02-01T10:00:00Z", "Ana", "Write the rollback");
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private String change(String moment, String message, String from, String to) throws Exception {
    Path file = folder.resolve("repository").resolve(PATH);
    String text = Files.readString(file);
    assertThat(text).contains(from);
    site.write(PATH, text.replace(from, to));
    return site.commit(moment, "Ben", message);
  }

  /** The text of a page's main part, with the marks that a screen reader hears. */
  private static String text(String page) {
    int from = page.indexOf("<main");
    int to = page.indexOf("</main>");
    return page.substring(from, to)
        .replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#39;", "'")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ")
        .strip();
  }

  @Test
  void aPageTellsEachChangeByItsWordsNewestFirst() throws Exception {
    change("2026-02-10T10:00:00Z", "Wait longer", "five minutes", "ten minutes");
    change("2026-02-11T10:00:00Z", "Wrap", "Roll back when", "Roll back\nwhen");
    change("2026-02-12T10:00:00Z", "Name the cluster", "kubectl -n", "kubectl --context=live -n");
    String page = site.build().get(HISTORY);
    assertThat(text(page))
        .containsSubsequence(
            "Name the cluster",
            "12 Feb 2026 · Ben ·",
            "kubectl {+--context=live +}-n ingress rollout undo deployment/gateway",
            "Wait longer",
            "Then wait for [−five−]{+ten+} minutes.",
            "Write the rollback",
            "Written here for the first time.",
            "Commits that say nothing new (1)",
            "Wrap",
            "layout only");
    assertThat(page)
        .contains("<pre>", "<del>", "<ins>", "https://github.com/acme/runbooks/commit/")
        .contains("<meta name=\"robots\" content=\"noindex\">");
  }

  @Test
  void thePassportTellsHowOftenADocumentChangedSinceItsReview() throws Exception {
    change("2026-02-01T12:00:00Z", "Say more", "sign-in fails", "sign-in fails or hangs");
    change("2026-03-01T10:00:00Z", "Wait longer", "five minutes", "ten minutes");
    Map<String, String> files = site.build();
    assertThat(files.get(PAGE))
        .contains("history/index.html#Since\">Changed once since its last review</a>");
    assertThat(text(files.get(HISTORY)))
        .startsWith("Ingress rollback History Since the review of 1 Feb 2026")
        .containsSubsequence(
            "compared with revision", "wait for [−five−]{+ten+} minutes", "Wait longer");
  }

  @Test
  void whatTheRunbookWasThatNightIsAPageOfItsOwn() throws Exception {
    String then = change("2026-02-10T10:00:00Z", "Wait longer", "five minutes", "ten minutes");
    site.write("postmortems/2026-03-30-sign-in.md", INCIDENT);
    site.commit("2026-03-31T10:00:00Z", "Ana", "Add the postmortem");
    change("2026-04-02T10:00:00Z", "Wait", "ten minutes", "12 minutes, see INC-2026-014");
    change("2026-04-03T10:00:00Z", "Both regions\n\nCloses OPS-4711", "fails.", "fails anywhere.");
    change("2026-04-09T10:00:00Z", "Unrelated", "anywhere.", "somewhere.");
    Map<String, String> files = site.build();
    String address = "runbooks/ingress-rollback/history/" + then.substring(0, 8) + "/index.html";
    assertThat(text(files.get(address)))
        .containsSubsequence(
            "An old revision, as it was in the night of an incident.",
            "Wait longer Ben",
            "What the runbook says today",
            "30 Mar 2026 08:56 UTC Sign-in was blocked was wrong",
            "Because of Sign-in was blocked",
            "Both regions",
            "Changes since then (3)",
            "Then wait for ten minutes.")
        .doesNotContain("Because of Sign-in was blocked Unrelated");
    assertThat(files.get(address))
        .contains(
            "<meta name=\"robots\" content=\"noindex\">",
            "href=\"../../../../runbooks/ingress-rollback/index.html\"");
    assertThat(text(files.get("postmortems/2026-03-30-sign-in/index.html")))
        .contains("changed 3 times since · because of this incident: 3 Apr 2026 Both regions");
    assertThat(text(files.get(PAGE)))
        .containsSubsequence(
            "When it was used", "was wrong", "as it was that night", "2 Apr 2026 Wait");
    files.forEach(
        (path, content) -> {
          if (path.startsWith("search/") || path.equals("sitemap.xml")) {
            assertThat(content).as(path).doesNotContain("rollback/history");
          }
        });
  }

  @Test
  void aRunbookThatWasWrittenAfterTheNightIsToldSo() throws Exception {
    site.write(
        "incidents/2026-01-02-early.md",
        INCIDENT.replace("2026-03-30", "2026-01-02").replace("INC-2026-014", "INC-2026-001"));
    site.commit("2026-03-31T10:00:00Z", "Ana", "Add the postmortem");
    Map<String, String> files = site.build();
    assertThat(text(files.get("incidents/2026-01-02-early/index.html")))
        .contains("Ingress rollback was wrong was not written yet");
    assertThat(files.keySet())
        .noneMatch(path -> path.startsWith("runbooks/ingress-rollback/history"));
  }

  @Test
  void hostileTextsOfThePastAreText() throws Exception {
    change(
        "2026-02-10T10:00:00Z",
        "<script>alert(1)</script>",
        "five minutes",
        "<img src=x onerror=alert(1)> &lt; ${7*7} minutes");
    change(
        "2026-02-12T10:00:00Z", "\"><svg onload=alert(1)>", "<img src=x onerror=alert(1)>", "ten");
    String page = site.build().get(HISTORY);
    assertThat(page).doesNotContain("<script>alert", "<img src=x", "<svg onload");
    assertThat(text(page)).contains("onerror", "${7*7}");
  }

  @Test
  void secretsOfThePastAreMasked() throws Exception {
    String token = "ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8";
    String then =
        change("2026-02-10T10:00:00Z", "Add " + token, "five minutes", "five minutes " + token);
    site.write("postmortems/2026-03-30-sign-in.md", INCIDENT);
    site.commit("2026-03-31T10:00:00Z", "Ana", "Add the postmortem");
    change("2026-04-01T10:00:00Z", "Remove it", " " + token, "");
    Map<String, String> files = site.build();
    files.forEach(
        (path, content) -> assertThat(content).as(path).doesNotContain(token.substring(4)));
    assertThat(text(files.get(HISTORY))).contains("ghp•••");
    assertThat(
            text(
                files.get(
                    "runbooks/ingress-rollback/history/" + then.substring(0, 8) + "/index.html")))
        .contains("This page is withheld");
  }

  @Test
  void thePageOfChangesGroupsWhatChangedByWeekMonthAndQuarter() throws Exception {
    change("2026-02-10T10:00:00Z", "Too long ago", "five minutes", "six minutes");
    change("2026-04-10T10:00:00Z", "Quarter", "six minutes", "seven minutes");
    change("2026-05-20T10:00:00Z", "Month", "seven minutes", "eight or nine minutes");
    change("2026-05-28T10:00:00Z", "Layout", "Then wait", "Then  wait");
    site.write("guides/other.md", "# Other\n\nText of another guide.\n");
    site.commit("2026-05-30T10:00:00Z", "Cleo", "Week");
    Map<String, String> files = site.build();
    assertThat(text(files.get("changes/index.html")))
        .containsSubsequence(
            "This week 26 May 2026 to 1 Jun 2026 1",
            "Other",
            "Week new30 May 2026 · Cleo",
            "Earlier this month 2 May 2026 to 25 May 2026 1",
            "Month20 May 2026",
            "+3 −1",
            "Earlier this quarter 3 Mar 2026 to 1 May 2026 1",
            "Quarter10 Apr 2026")
        .doesNotContain("Too long ago", "Layout");
    assertThat(text(files.get("changes/team/platform/index.html")))
        .startsWith("Changes: Platform")
        .contains("Month", "Quarter")
        .doesNotContain("Other");
    assertThat(files).containsKey("changes/service/ingress/index.html");
  }

  @Test
  void aDocumentCalledHistoryKeepsItsAddress() throws Exception {
    change("2026-02-10T10:00:00Z", "Wait longer", "five minutes", "ten minutes");
    site.write("runbooks/ingress-rollback/history.md", "# Our own history\n\nText.\n");
    site.commit("2026-02-11T10:00:00Z", "Ana", "Tell our own history");
    Map<String, String> files = site.build();
    assertThat(text(files.get(HISTORY))).contains("Our own history");
    assertThat(text(files.get("runbooks/ingress-rollback/history-1/index.html")))
        .contains("Wait longer");
  }

  @Test
  void theConfigurationSaysHowFarBackThePagesLook() throws Exception {
    change("2026-02-10T10:00:00Z", "One", "five minutes", "six minutes");
    change("2026-02-11T10:00:00Z", "Two", "six minutes", "seven minutes");
    change("2026-02-12T10:00:00Z", "Three", "seven minutes", "eight minutes");
    site.write("casebook.yml", "history: {changes: 2, commits: 3}\n");
    site.commit("2026-02-13T10:00:00Z", "Ana", "Configure");
    assertThat(text(site.build().get(HISTORY)))
        .contains("Three", "Two", "2 older commits are not judged")
        .doesNotContain("One");
    site.write("casebook.yml", "history: {changes: 0}\n");
    assertThat(site.build()).doesNotContainKey(HISTORY);
  }

  @Test
  void threadsDoNotMatter() throws Exception {
    for (int i = 0; i < 12; i++) {
      site.write("guides/g" + i + ".md", "# Guide " + i + "\n\nText number " + i + ".\n");
    }
    site.commit("2026-05-01T10:00:00Z", "Ana", "Write guides");
    for (int i = 0; i < 12; i++) {
      site.write(
          "guides/g" + i + ".md", "# Guide " + i + "\n\nOther text, number " + i * i + ".\n");
    }
    site.commit("2026-05-02T10:00:00Z", "Ana", "Change guides");
    assertThat(site.build(2)).isEqualTo(site.build(1));
  }

  @Test
  void aShallowCloneTellsWhyItKnowsNoChanges() throws Exception {
    change("2026-05-30T10:00:00Z", "Wait longer", "five minutes", "ten minutes");
    String head = change("2026-05-31T10:00:00Z", "Wait", "ten minutes", "12 minutes");
    Files.writeString(folder.resolve("repository/.git/shallow"), head + "\n");
    Map<String, String> files = site.build();
    assertThat(files).doesNotContainKey(HISTORY);
    assertThat(text(files.get("changes/index.html"))).contains("shallow clone", "--unshallow");
    assertThat(text(files.get(PAGE))).contains("shallow clone");
  }

  @Test
  void aFolderWithoutGitHasNoPagesOfHistory() throws Exception {
    Path plain = Files.createDirectories(folder.resolve("plain/runbooks"));
    Files.writeString(plain.resolve("ingress-rollback.md"), RUNBOOK);
    Map<String, String> files = CommittedSite.build(folder.resolve("plain"), 1);
    assertThat(files).doesNotContainKey(HISTORY);
    assertThat(text(files.get("changes/index.html"))).contains("There is no Git history here");
  }
}
