package dev.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.search.LocalSearch;
import dev.casebook.write.InMemorySiteWriter;
import dev.casebook.write.OutputPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Alerts, runbooks and incidents on the pages, and the addresses that lead to them. */
@Timeout(60)
class AlertPagesTest {

  private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

  @TempDir Path folder;

  @BeforeEach
  void documents() throws Exception {
    write("casebook.yml", "repository: {web: 'https://git.example.com/lumen/ops'}\n");
    write("runbooks/lamp.md", "# Mend a lamp\n\n## Change the bulb\n");
    write("runbooks/mast.md", "# Climb the mast\n");
  }

  private void write(String name, String text) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void rules(String... lines) throws Exception {
    write("rules/a.yml", String.join("\n", lines) + "\n");
  }

  private static String rule(String name, String runbook) {
    return "- {alert: '%s', expr: up, labels: {severity: page}, annotations: {runbook: '%s'}}"
        .formatted(name, runbook);
  }

  private Map<String, String> site() {
    CasebookRequest request =
        new CasebookRequest(folder, null, null, null, NOW, NOW, null, null, 1);
    InMemorySiteWriter writer = new InMemorySiteWriter();
    try (Casebook casebook = Casebook.open(request, Progress.NONE)) {
      casebook.build(writer);
    }
    Map<String, String> files = new TreeMap<>();
    for (Map.Entry<OutputPath, byte[]> file : writer.files().entrySet()) {
      files.put(file.getKey().value(), new String(file.getValue(), StandardCharsets.UTF_8));
    }
    return files;
  }

  /** What a page says, without its frame. */
  private static String text(Map<String, String> site, String page) {
    String html = site.get(page);
    assertThat(html).as(page).isNotNull();
    return html.substring(html.indexOf("<main"))
        .replaceAll("<[^>]*>", " ")
        .replace("&#39;", "'")
        .replaceAll("\\s+", " ");
  }

  @Test
  void theListShowsEachAlertWithItsRunbookOrNone() throws Exception {
    rules(rule("LampDark", "runbooks/lamp.md#change-the-bulb"), "- {alert: LampHot, expr: up}");
    Map<String, String> site = site();
    assertThat(text(site, "alerts/index.html"))
        .contains("2 · 1 without a runbook")
        .contains("LampDark page Mend a lamp › Change the bulb rules/a.yml:1")
        .contains("LampHot no runbook rules/a.yml:2");
    assertThat(site.get("alerts/index.html"))
        .contains("href=\"../runbooks/lamp/index.html#change-the-bulb\"")
        .contains("href=\"https://git.example.com/lumen/ops/blob/main/rules/a.yml#L1\"");
    assertThat(site.get("runbooks/index.html")).contains("href=\"../alerts/index.html\"");
  }

  @Test
  void aDocumentShowsTheAlertsThatLeadToIt() throws Exception {
    rules(rule("LampDark", "runbooks/lamp.md#change-the-bulb"));
    String page = site().get("runbooks/lamp/index.html");
    assertThat(page)
        .contains("<a href=\"#change-the-bulb\"><code>LampDark</code></a>")
        .contains("Alerts that lead here")
        .contains("rules/a.yml#L1");
  }

  @Test
  void anIncidentShowsTheAlertsThatFiredWithTheirRunbooks() throws Exception {
    rules(rule("LampDark", "runbooks/lamp.md"));
    write(
        "incidents/dark.md",
        "---\n"
            + "kind: incident\n"
            + "id: INC-1\n"
            + "started: 2026-03-01T10:00:00Z\n"
            + "alerts: [LampDark, Gone]\n"
            + "---\n"
            + "# Dark\n");
    Map<String, String> site = site();
    assertThat(text(site, "incidents/dark/index.html"))
        .contains("LampDark page Mend a lamp")
        .contains("Gone no runbook");
    assertThat(text(site, "alerts/Gone/index.html")).contains("Nobody has written down", "Dark");
  }

  @Test
  void theAddressOfAnAlertLeadsToItsOnlyRunbook() throws Exception {
    rules(rule("LampDark", "runbooks/lamp.md#change-the-bulb"));
    Map<String, String> site = site();
    assertThat(site.get("alerts/LampDark/index.html"))
        .contains("data-target=\"../../runbooks/lamp/index.html#change-the-bulb\"")
        .contains("url=../../runbooks/lamp/index.html#change-the-bulb");
    assertThat(site.get("_redirects"))
        .isEqualTo("/alerts/LampDark/ /runbooks/lamp/#change-the-bulb 301\n");
  }

  @Test
  void anAlertOfSeveralRunbooksHasAPageToChooseFrom() throws Exception {
    rules(
        rule("A", "runbooks/lamp.md"),
        rule("A", "runbooks/mast.md"),
        rule("B", "runbooks/{{ $labels.x }}.md"));
    Map<String, String> site = site();
    assertThat(text(site, "alerts/A/index.html")).contains("Mend a lamp", "Climb the mast");
    assertThat(text(site, "alerts/B/index.html"))
        .contains("Mend a lamp", "Climb the mast", "One of these, by a label of the alert");
    assertThat(site.get("_redirects")).isEmpty();
  }

  @Test
  void namesThatDifferInCaseAloneShareOneAddress() throws Exception {
    rules(rule("lampDark", "runbooks/lamp.md"), rule("LampDark", "runbooks/mast.md"));
    Map<String, String> site = site();
    assertThat(text(site, "alerts/LampDark/index.html"))
        .contains("LampDark", "Climb the mast", "lampDark", "Mend a lamp");
    assertThat(site).doesNotContainKey("alerts/lampDark/index.html");
    assertThat(site.get("_redirects")).isEqualTo("/alerts/lampDark/ /alerts/LampDark/ 301\n");
  }

  @Test
  void aDocumentKeepsItsAddressWhateverAlertsAreCalled() throws Exception {
    write("alerts/LampDark.md", "# Lamp dark\n");
    write("alerts/README.md", "# Our alerts\n");
    rules(rule("LampDark", "alerts/LampDark.md"));
    Map<String, String> site = site();
    assertThat(text(site, "alerts/lampdark/index.html")).contains("Lamp dark");
    assertThat(text(site, "alerts/index.html")).contains("Our alerts");
    assertThat(site.get("_redirects")).isEqualTo("/alerts/LampDark/ /alerts/lampdark/ 301\n");
  }

  @Test
  void namesThatAreNoAddressGetOne() throws Exception {
    rules(
        rule("slo:burn rate", "runbooks/lamp.md"),
        rule("../../etc", "runbooks/lamp.md"),
        rule("CON", "runbooks/lamp.md"),
        rule("page-2", "runbooks/lamp.md"),
        rule("<b>数据库</b>", "runbooks/lamp.md"));
    assertThat(site().keySet().stream().filter(path -> path.startsWith("alerts/")))
        .hasSize(6)
        .contains(
            "alerts/slo-burn-rate/index.html",
            "alerts/etc/index.html",
            "alerts/con-doc/index.html",
            "alerts/page-2-alert/index.html");
  }

  @Test
  void anAlertIsFoundOnThePageThatItLeadsTo() throws Exception {
    rules(rule("ZebraCrossing", "runbooks/lamp.md"));
    CasebookRequest request =
        new CasebookRequest(folder, null, null, null, NOW, NOW, null, null, 1);
    try (Casebook casebook = Casebook.open(request, Progress.NONE)) {
      assertThat(new LocalSearch(casebook.search()).search("ZebraCrossing", 5).hits())
          .extracting(hit -> hit.path().value())
          .containsExactly("runbooks/lamp.md");
    }
  }

  @Test
  void formerPathsLeadToTheDocumentUnlessAPageIsThere() throws Exception {
    try (Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call()) {
      write("docs/Old_Lamp.md", "# Mend a lamp\n\n" + "Turn it to the left.\n".repeat(20));
      write("docs/taken.md", "# Taken\n\n" + "Some other words.\n".repeat(20));
      commit(git);
      Files.move(folder.resolve("docs/Old_Lamp.md"), folder.resolve("runbooks/bulb.md"));
      Files.move(folder.resolve("docs/taken.md"), folder.resolve("runbooks/free.md"));
      commit(git);
      write("docs/taken.md", "# A new page\n");
      rules(rule("LampDark", "docs/Old_Lamp.md"));
      commit(git);
    }
    Map<String, String> site = site();
    assertThat(site.get("docs/old-lamp/index.html"))
        .contains("data-target=\"../../runbooks/bulb/index.html\"");
    assertThat(text(site, "docs/taken/index.html")).contains("A new page");
    assertThat(text(site, "findings/index.html"))
        .contains("the runbook 'docs/Old_Lamp.md' does not exist")
        .contains("write 'runbooks/bulb.md', where Git says that it is now");
    assertThat(text(site, "alerts/index.html")).contains("LampDark page Mend a lamp");
  }

  private static void commit(Git git) throws Exception {
    PersonIdent who = new PersonIdent("Ana", "ana@example.com", NOW, ZoneOffset.UTC);
    git.add().addFilepattern(".").call();
    git.add().addFilepattern(".").setUpdate(true).call();
    git.commit().setMessage("Change").setAuthor(who).setCommitter(who).setSign(false).call();
  }

  @Test
  void aSiteWithoutAlertsHasNoPagesOfThem() {
    assertThat(site().keySet()).noneMatch(path -> path.startsWith("alerts/"));
  }

  @Test
  void theSameBytesComeOutOfASecondBuild() throws Exception {
    rules(rule("LampDark", "runbooks/lamp.md"), rule("A", "runbooks/{{ $labels.x }}.md"));
    assertThat(List.copyOf(site().entrySet())).isEqualTo(List.copyOf(site().entrySet()));
  }
}
