package dev.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.model.Alert;
import dev.casebook.model.Alerts;
import dev.casebook.model.RunbookTarget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alert rules of a repository, and the documents that they lead to. */
@Timeout(60)
class AlertsTest {

  private static final String SITE =
      """
      site: {url: "https://runbooks.example.com/ops/"}
      repository: {web: "https://git.example.com/lumen/ops"}
      """;

  @TempDir Path folder;

  @BeforeEach
  void documents() throws Exception {
    write("casebook.yml", SITE);
    write("docs/db/failover.md", "# Failover\n\n## Promote the replica\n");
    write("docs/web/README.md", "---\naliases: [/web/old-name]\n---\n# Web\n\n## Slow pages\n");
    write("docs/search/README.md", "# Search\n");
    write("runbooks/LampDark.md", "# Lamp dark\n");
  }

  private void write(String name, String text) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Alerts alerts() {
    CasebookRequest request =
        new CasebookRequest(
            folder, null, null, null, null, Instant.parse("2026-11-02T08:00:00Z"), null, null, 1);
    try (Casebook casebook = Casebook.open(request, Progress.NONE)) {
      return casebook.read().catalog().alerts();
    }
  }

  private static String rule(String name, String runbook) {
    return "- {alert: %s, expr: up, annotations: {runbook_url: '%s'}}\n".formatted(name, runbook);
  }

  /** The documents that an alert leads to. */
  private static List<String> pages(Alerts alerts, String name) {
    return alerts.named(name).orElseThrow().pages().stream()
        .map(
            page ->
                page.document()
                    + (page.fragment().isEmpty() ? "" : "#" + page.fragment())
                    + (page.byLabel() ? " by label" : ""))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "docs/db/failover.md, docs/db/failover.md",
    "/docs/db/failover.md, docs/db/failover.md",
    "../docs/db/failover.md, docs/db/failover.md",
    "docs/db/failover.md#promote-the-replica, docs/db/failover.md#promote-the-replica",
    "docs/db/failover.md#promote, docs/db/failover.md",
    "failover.md#promote-the-replica, docs/db/failover.md#promote-the-replica",
    "docs/web, docs/web/README.md",
    "https://runbooks.example.com/ops/docs/db/failover/, docs/db/failover.md",
    "https://runbooks.example.com/ops/docs/web#slow-pages, docs/web/README.md#slow-pages",
    "https://runbooks.example.com/ops/docs/web/index.html, docs/web/README.md",
    "https://runbooks.example.com/ops/web/old-name/#slow-pages, docs/web/README.md#slow-pages",
    "/web/old-name, docs/web/README.md",
    "https://git.example.com/lumen/ops/blob/main/docs/db/failover.md, docs/db/failover.md",
    "https://git.example.com/lumen/ops/-/blob/master/docs/web/README.md#slow-pages,"
        + " docs/web/README.md#slow-pages",
  })
  void aReferenceLeadsToItsDocument(String written, String document) throws Exception {
    write("rules/a.yml", rule("A", written));
    assertThat(pages(alerts(), "A")).containsExactly(document);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          docs/db/restore.md                             | Missing[attempted=docs/db/restore.md, movedTo=null]
          https://runbooks.example.com/ops/docs/nothing/ | Missing[attempted=docs/nothing/, movedTo=null]
          https://runbooks.example.com/else/             | Outside[address=https://runbooks.example.com/else/]
          https://wiki.example.com/a                     | Outside[address=https://wiki.example.com/a]
          //wiki.example.com/a                           | Outside[address=//wiki.example.com/a]
          rules/a.yml                                    | File[path=rules/a.yml]
          {{ .Values.url }}/a                            | Outside[address={{ .Values.url }}/a]
          ask Ana                                        | Missing[attempted=ask Ana, movedTo=null]
          """)
  void aReferenceThatLeadsToNoDocumentIsKept(String written, String target) throws Exception {
    write("rules/a.yml", rule("A", written));
    assertThat(alerts().named("A").orElseThrow().rules().get(0).target()).hasToString(target);
    assertThat(pages(alerts(), "A")).isEmpty();
  }

  @Test
  void aLabelOfTheRuleIsFilledInAndOneOfTheFiringAlertChooses() throws Exception {
    write(
        "rules/a.yml",
        """
        - alert: Fixed
          expr: up
          labels: {type: web}
          annotations: {runbook: "docs/{{ $labels.type }}/README.md#slow-pages"}
        - alert: Open
          expr: up
          annotations: {runbook: "docs/{{ $labels.type }}/README.md"}
        - alert: LampDark
          expr: up
          annotations: {runbook: "runbooks/{{ $labels.alertname }}.md"}
        """);
    assertThat(pages(alerts(), "Fixed")).containsExactly("docs/web/README.md#slow-pages");
    assertThat(pages(alerts(), "Open"))
        .containsExactly("docs/search/README.md by label", "docs/web/README.md by label");
    assertThat(pages(alerts(), "LampDark")).containsExactly("runbooks/LampDark.md");
  }

  @Test
  void theAddressOfTheAlertItselfLeadsToWhatClaimsIt() throws Exception {
    String own = "https://runbooks.example.com/ops/alerts/{{ $labels.alertname }}/";
    write("rules/a.yml", rule("LampDark", own) + rule("LampHot", own));
    assertThat(pages(alerts(), "LampDark")).containsExactly("runbooks/LampDark.md");
    assertThat(pages(alerts(), "LampHot")).isEmpty();
    assertThat(alerts().named("LampHot").orElseThrow().hasRunbook()).isFalse();
  }

  @Test
  void rulesOfOneNameAreOneAlertWithTheSeveritiesOfThePolicy() throws Exception {
    write("casebook.yml", SITE + "severities: [{id: P1, aliases: [Critical]}]\n");
    write(
        "rules/a.yml",
        """
        - {alert: A, expr: up, labels: {severity: warning}, annotations: {runbook: docs/web}}
        - {alert: A, expr: up, labels: {severity: critical}, annotations: {runbook: docs/search}}
        """);
    assertThat(alerts().named("A").orElseThrow().severities()).containsExactly("warning", "P1");
    assertThat(pages(alerts(), "A")).containsExactly("docs/web/README.md", "docs/search/README.md");
  }

  @Test
  void documentsAndIncidentsJoinByNameWhateverItsCase() throws Exception {
    write("rules/a.yml", rule("lampDark", "docs/web") + rule("Other", "docs/web"));
    write(
        "incidents/a.md",
        "---\n"
            + "kind: incident\n"
            + "id: INC-1\n"
            + "started: 2026-03-01T10:00:00Z\n"
            + "alerts: [LampDark, Gone]\n"
            + "---\n"
            + "# Dark\n");
    assertThat(alerts().all().stream().map(Alert::name).toList())
        .containsExactly("Gone", "Other", "lampDark");
    assertThat(pages(alerts(), "LAMPDARK"))
        .containsExactly("docs/web/README.md", "runbooks/LampDark.md");
    assertThat(alerts().named("lampDark").orElseThrow().incidents()).containsExactly("INC-1");
  }

  @Test
  void theConfigurationNamesFilesLabelsFoldersAndRulesKeptElsewhere() throws Exception {
    write(
        "casebook.yml",
        """
        alerts:
          files: ["monitoring/*.yml"]
          runbook: playbook
          severity: [level]
          links: [{begins: "https://wiki.example.com/", folder: docs}]
          list: [{name: Listed, severity: high, runbook: docs/search/README.md}]
        """);
    write("rules/a.yml", rule("Unread", "docs/web"));
    write(
        "monitoring/a.yml",
        "- alert: A\n  expr: up\n  labels: {level: low}\n"
            + "  annotations: {playbook: 'https://wiki.example.com/web/#slow-pages'}\n");
    assertThat(alerts().all().stream().map(Alert::name).toList())
        .containsExactly("A", "LampDark", "Listed");
    assertThat(pages(alerts(), "A")).containsExactly("docs/web/README.md#slow-pages");
    assertThat(alerts().named("A").orElseThrow().severities()).containsExactly("low");
    assertThat(pages(alerts(), "Listed")).containsExactly("docs/search/README.md");
    assertThat(alerts().named("Listed").orElseThrow().rules().get(0).rule().location())
        .hasToString("casebook.yml:6:10");
  }

  @Test
  void manyLabelsOfHostileRulesEndSoon() throws Exception {
    write("rules/a.yml", rule("A", "docs/" + "{{ $labels.a }}".repeat(100) + "/x.md"));
    assertThat(alerts().named("A").orElseThrow().rules().get(0).target())
        .isInstanceOf(RunbookTarget.Outside.class);
  }
}
