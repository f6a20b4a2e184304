package dev.casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands from end to end, on a small knowledge base without Git. */
@Timeout(60)
class CommandsTest {

  @TempDir private Path folder;

  private Path source;

  @BeforeEach
  void write() throws IOException {
    source = folder.resolve("my base");
    file(
        "casebook.yml",
        """
        site: {title: Lumen, as_of: 2026-11-02T08:00:00Z}
        teams: [{id: payments-sre, name: Payments}]
        severities: [{id: P0, name: Critical}]
        """);
    file(
        "runbooks/db-failover.md",
        """
        ---
        id: db-failover
        owner: payments-team
        last_reviewed_on: 2026-10-01
        review_in: 6 months
        contact: "#payments"
        ---
        # Database failover

        Promote the replica with pgpromote.

        ## Escalation

        After half an hour call the lead of payments.
        """);
    file(
        "postmortems/checkout.md",
        """
        ---
        id: INC-1
        severity: P0
        started: 2026-10-01T10:00:00Z
        detected: 2026-10-01T10:05:00Z
        mitigated: 2026-10-01T10:45:00Z
        runbooks: [{id: db-failover, outcome: worked}]
        actions:
          - {id: A1, title: "=HYPERLINK()", due: 2026-12-01, status: open}
        ---
        # Checkout down

        ## Timeline

        | Time (UTC) | Event |
        | --- | --- |
        | 2026-10-01 10:00 | errors rise |
        """);
  }

  private void file(String path, String text) throws IOException {
    Path file = source.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Run run(String command, String... more) {
    List<String> args = new java.util.ArrayList<>(List.of(command, "--source", source.toString()));
    args.addAll(List.of(more));
    return Run.of(args.toArray(String[]::new));
  }

  @Test
  void checkShowsTheLineTheCaretAndTheWayOut() {
    Run run = run("check");
    assertThat(run.out())
        .isEqualTo(
            """
            warning[unknown-owner]: no team or person is called 'payments-team'
              --> runbooks/db-failover.md:3:8
               |
             3 | owner: payments-team
               |        ^^^^^^^^^^^^^ not in casebook.yml, CODEOWNERS or OWNERS
               = help: did you mean 'team:payments-sre'?
            """);
    assertThat(run.err()).isEqualTo("2 documents: 1 warning\n");
    assertThat(run.code()).isZero();
  }

  @Test
  void checkSpeaksToTools() {
    assertThat(run("check", "--format", "line").out())
        .isEqualTo(
            "runbooks/db-failover.md:3:8: warning[unknown-owner]:"
                + " no team or person is called 'payments-team'\n");
    assertThat(Json.parseObject(run("check", "--format", "json", "-q").out()))
        .containsEntry("schema", 1)
        .containsEntry("counts", Map.of("error", 0, "warning", 1, "info", 0));
    assertThat(run("check", "-q").err()).isEmpty();
  }

  @Test
  void checkSpeaksToForges(@TempDir Path outside) throws IOException {
    assertThat(run("check", "--format", "sarif", "-q").out()).contains("\"2.1.0\"");
    assertThat(run("check", "--format", "gitlab", "-q").out()).contains("\"fingerprint\"");
    assertThat(run("check", "--format", "junit", "-q").out()).contains("failures=\"0\"");
    assertThat(run("check", "--format", "github", "-q").out())
        .startsWith("::warning file=runbooks/db-failover.md,line=3,col=8,");
    Path report = outside.resolve("report.md");
    run("check", "--report", report.toString());
    assertThat(Files.readString(report)).contains("**1 warning**.");
  }

  @Test
  void thePipelineIsToldHowToRepeatTheCheckAtHome() {
    Run run = run("check", "--format", "github", "--report=/dev/null", "--as-of", "2026-11-02");
    assertThat(run.err())
        .containsPattern("\nto repeat: casebook check --source '.*my base' --as-of 2026-11-02\n");
    assertThat(run.err()).doesNotContain("--format").doesNotContain("--report");
    assertThat(run("check").err()).doesNotContain("to repeat");
  }

  @Test
  void checkLeavesAloneWhatTheBaselineKnows(@TempDir Path outside) {
    String file = outside.resolve("baseline.json").toString();
    assertThat(run("check", "--write-baseline", file, "--fail-on", "warning").code()).isEqualTo(1);
    Run second = run("check", "--baseline", file, "--fail-on", "warning");
    assertThat(second.code()).isZero();
    assertThat(second.out()).isEmpty();
    assertThat(second.err()).contains("1 older finding left alone");
  }

  @Test
  void reviewMarksADocumentInPlace() throws IOException {
    String before =
        run("review", "db-failover", "--how", "read", "--on", "2026-11-01", "--dry-run").out();
    Run run = run("review", "runbooks/db-failover.md", "--how", "read", "--on", "2026-11-01");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEqualTo("runbooks/db-failover.md: reviewed on 2026-11-01\n");
    assertThat(run("explain", "runbooks/db-failover.md").out()).contains("2026-11-01");
    assertThat(before).contains("{on: 2026-11-01, how: read}");
    Run unknown = run("review", "runbooks/db-failovr.md", "--how", "drill");
    assertThat(unknown.err()).contains("did you mean runbooks/db-failover.md?");
    assertThat(unknown.code()).isEqualTo(3);
  }

  @Test
  void failOnDecidesTheExitCode() throws IOException {
    assertThat(run("check", "--fail-on", "warning").code()).isEqualTo(1);
    assertThat(run("check", "--fail-on", "never").code()).isZero();
    file("runbooks/twin.md", "---\nid: db-failover\nowner: team:payments-sre\n---\n# Twin\n");
    assertThat(run("check").code()).isEqualTo(1);
    assertThat(run("check", "--fail-on", "never").code()).isZero();
  }

  @Test
  void freshnessFailsOnlyWhenEnforced() {
    assertThat(run("check", "--as-of", "2028-01-01").code()).isZero();
    Run enforced = run("check", "--as-of", "2028-01-01", "--enforce-freshness");
    assertThat(enforced.code()).isEqualTo(1);
    assertThat(enforced.out()).contains("error[stale-runbook]");
  }

  @Test
  void theEpochOfTheEnvironmentSetsTheClock() {
    Run run =
        Run.with(Map.of("SOURCE_DATE_EPOCH", "1830297600"), "check", "--source", source.toString());
    assertThat(run.out()).contains("warning[stale-runbook]");
  }

  @Test
  void buildWritesASiteAndCountsWhatItDid() {
    Path output = folder.resolve("out put");
    Run run = run("build", "--output", output.toString(), "--stats", "--format", "json");
    assertThat(run.code()).isZero();
    assertThat(output.resolve("index.html")).exists();
    Map<String, Object> stats = Json.parseObject(run.out());
    assertThat(stats)
        .containsEntry("schema", 1)
        .containsEntry("documents", 2)
        .containsEntry("findings", Map.of("error", 0, "warning", 1, "info", 0))
        .containsKeys("files", "bytes", "stages", "seconds", "peakMemoryBytes");
    assertThat(run.err()).contains("files in " + output, "; 1 warning\n");
    Run again = run("build", "--output", output.toString(), "--stats");
    assertThat(again.out()).contains("stage", "documents", "peak memory");
    assertThat(again.err()).contains(", 0 written; 1 warning");
  }

  @Test
  void anOutputThatIsNotOursIsExitCode4() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    Run run = run("build", "--output", file.toString());
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).startsWith("error: ").contains("file").doesNotContain("\tat ");
    assertThat(file).hasContent("mine");
  }

  @Test
  void aSourceThatIsNotThereIsExitCode3() {
    Run run = Run.of("check", "--source", folder.resolve("nowhere").toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).startsWith("error: ").contains("nowhere").doesNotContain("\tat ");
    assertThat(run("check", "--ref", "main").code()).isEqualTo(3);
  }

  @Test
  void brokenConfigurationIsReported() throws IOException {
    file("casebook.yml", "site: {title: [}\n");
    Run run = run("check");
    assertThat(run.code()).isIn(1, 2);
    assertThat(run.out() + run.err()).contains("casebook.yml").doesNotContain("\tat ");
  }

  @Test
  void listIsATable() {
    assertThat(run("list").out())
        .isEqualTo(
            """
            KIND        PATH                     TITLE              OWNER          FRESHNESS
            postmortem  postmortems/checkout.md  Checkout down                     unknown
            runbook     runbooks/db-failover.md  Database failover  payments-team  verified
            """);
  }

  @Test
  void alertsAreListedWithTheirRunbooks() throws IOException {
    file(
        "rules.yml",
        """
        - {alert: DbDown, expr: up, labels: {severity: page}, annotations: {runbook: db-failover.md}}
        - {alert: DbSlow, expr: up}
        """);
    assertThat(run("list", "--alerts").out())
        .isEqualTo(
            """
            ALERT   SEVERITY  RUNBOOK                  STATED AT
            DbDown  page      runbooks/db-failover.md  rules.yml:1:11
            DbSlow            none                     rules.yml:2:11
            """);
    Map<String, Object> export = Json.parseObject(run("export", "--format", "json").out());
    assertThat(((List<?>) export.get("alerts")).get(0).toString())
        .startsWith("{name=DbDown, severities=[page], runbooks=[{path=runbooks/db-failover.md,");
  }

  @Test
  void exportHoldsEveryValueAndItsOrigin() {
    Map<String, Object> export = Json.parseObject(run("export", "--format", "json").out());
    assertThat(export)
        .containsEntry("schema", 1)
        .containsEntry("revision", null)
        .containsEntry("asOf", "2026-11-02T08:00:00Z");
    Map<?, ?> incident = (Map<?, ?>) ((List<?>) export.get("documents")).get(0);
    assertThat(incident.get("path")).isEqualTo("postmortems/checkout.md");
    assertThat(incident.get("kind")).isEqualTo("postmortem");
    assertThat(incident.get("severity")).isEqualTo("P0");
    assertThat(incident.get("started")).isEqualTo("2026-10-01T10:00Z");
    assertThat(incident.get("resolved")).isNull();
    assertThat(incident.get("timelineEvents")).isEqualTo(1);
    assertThat(incident.get("actionItems")).isEqualTo(1);
    assertThat(incident.get("owner")).isNull();
    Map<?, ?> provenance = (Map<?, ?>) incident.get("provenance");
    assertThat(((Map<?, ?>) provenance.get("started")).get("line")).isEqualTo(4);
    Map<?, ?> runbook = (Map<?, ?>) ((List<?>) export.get("documents")).get(1);
    assertThat(runbook.get("owner")).isEqualTo(List.of("payments-team"));
    assertThat(runbook.get("reviewedOn")).isEqualTo("2026-10-01");
    assertThat(runbook.get("freshness")).isEqualTo("verified");
  }

  @Test
  void exportAsCsvHasOneRowPerDocument() {
    List<String> rows = run("export", "--format", "csv").out().lines().toList();
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0)).startsWith("path,kind,id,title,severity,services,started,");
    assertThat(rows.get(1))
        .startsWith("postmortems/checkout.md,postmortem,INC-1,Checkout down,P0,");
  }

  @Test
  void explainNamesTheLineOfEachField() {
    Run run = run("explain", "runbooks/db-failover.md");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .containsPattern("owner +payments-team +.*line 3\n")
        .containsPattern("title +Database failover +.*line 8\n")
        .contains("freshness: verified", "unknown-owner");
    assertThat(run("explain", "INC-1").out()).contains("timeline:", "errors rise");
  }

  @Test
  void explainShowsWhatLostAndWhatWouldMakeItCertain() {
    String out = run("explain", "runbooks/db-failover.md").out();
    assertThat(out)
        .contains("alternatives that lost:", "the body wins over the file name")
        .contains(
            "what would make it certain, in the front matter:\n", "  title: Database failover\n")
        .contains("  kind: runbook\n")
        .doesNotContain("  owner: ");
  }

  @Test
  void explainAsJsonHasTheFieldsOfTheExportWithTheirAlternatives() {
    Map<String, Object> json =
        Json.parseObject(run("explain", "runbooks/db-failover.md", "--format", "json").out());
    assertThat(json).containsEntry("path", "runbooks/db-failover.md").containsKey("provenance");
    assertThat((List<?>) json.get("alternatives"))
        .anySatisfy(each -> assertThat(((Map<?, ?>) each).get("value")).isEqualTo("Db failover"));
  }

  @Test
  void explainOfAFolderListsItsDocuments() {
    assertThat(run("explain", "runbooks").out()).contains("runbooks/db-failover.md\n");
    assertThat(run("explain", ".").out()).contains("runbooks/db-failover.md\n");
  }

  @Test
  void explainNamesTheNearestDocument() {
    Run run = run("explain", "runbooks/db-fallover.md");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("did you mean 'runbooks/db-failover.md'?");
  }

  @Test
  void trendsAreTextOrJson() {
    Run run = run("trends");
    assertThat(run.out()).contains("1 incidents recorded", "METRIC").containsPattern("ttm +all +1");
    Map<String, Object> trends = Json.parseObject(run("trends", "--format", "json").out());
    assertThat(trends).containsKeys("asOf", "population", "metrics", "chapters");
    assertThat(run("trends", "--format", "openmetrics").out()).endsWith("# EOF\n");
  }

  @Test
  void trendsOfASeverityAreAllOfItsNumbers() {
    Run run = run("trends", "--severity", severity(), "--window", "last-20");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("FIGURE", "WHY NOT").containsPattern("ttm +p95 +\\d+ +- +-");
    Run odd = run("trends", "--severity", "SEV99");
    assertThat(odd.code()).isEqualTo(2);
    assertThat(odd.err()).contains("no incident has the severity 'SEV99'", severity());
    assertThat(run("trends", "--window", "lately").err()).contains("there is no window 'lately'");
    assertThat(run("trends", "--team", "a", "--service", "b").code()).isEqualTo(2);
  }

  private String severity() {
    Map<String, Object> trends = Json.parseObject(run("trends", "--format", "json").out());
    for (Object chapter : (List<?>) trends.get("chapters")) {
      Object severity = ((Map<?, ?>) ((Map<?, ?>) chapter).get("filter")).get("severity");
      if (severity != null) {
        return severity.toString();
      }
    }
    throw new AssertionError("no severity in the fixture");
  }

  @Test
  void searchFindsAWordAndItsHeading() {
    Run run = run("search", "pgpromote");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("runbooks/db-failover.md", "Database failover");
    Map<String, Object> json =
        Json.parseObject(run("search", "pgpromote", "--format", "json").out());
    assertThat(json).containsEntry("query", "pgpromote").containsEntry("total", 1);
    Map<?, ?> hit = (Map<?, ?>) ((List<?>) json.get("hits")).get(0);
    assertThat(hit.get("path")).isEqualTo("runbooks/db-failover.md");
    assertThat(hit.keySet())
        .isEqualTo(java.util.Set.of("path", "anchor", "title", "section", "score", "kind"));
    assertThat(json.keySet()).isEqualTo(java.util.Set.of("query", "total", "hits"));
  }

  @Test
  void searchTellsProgramsWhatItLookedForInstead() throws IOException {
    file("runbooks/replica.md", "# Replica\n\nIt is promoted with pgpromote.\n");
    Map<String, Object> corrected =
        Json.parseObject(run("search", "pgpromotte", "--format", "json").out());
    assertThat(corrected).containsEntry("corrected", "pgpromote").doesNotContainKey("partial");
    Map<String, Object> partial =
        Json.parseObject(run("search", "pgpromote xylophone", "--format", "json").out());
    assertThat(partial).containsEntry("partial", true).doesNotContainKey("corrected");
  }

  @Test
  void verboseTellsTheStages() {
    assertThat(run("check", "-v").err()).contains("documents: 2 in ");
  }
}
