package dev.casebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.model.IncidentFacts.IncidentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(5)
class IncidentKindTest {

  private static IncidentKind kind(String markdown) {
    return Parsing.of("postmortems/a.md", markdown).facts().kind();
  }

  private static IncidentKind notice(String title, String text) {
    return kind("---\ntitle: '" + title.replace("'", "''") + "'\n---\n" + text + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Maintenance on the build server | MAINTENANCE",
        "Planned downtime of the forum | MAINTENANCE",
        "Upgrade of the message broker to 3.12 | MAINTENANCE",
        "Wiki migration | MAINTENANCE",
        "系统维护公告 | MAINTENANCE",
        "数据库升级至 8.0 | MAINTENANCE",
        "Maintenance of the disks failed | INCIDENT",
        "Outage during maintenance | INCIDENT",
        "Logins slow after the upgrade | INCIDENT",
        "Upgrade breaks sign-in | INCIDENT",
        "Missing mails since the migration | INCIDENT",
        "issues.example.org unreachable | INCIDENT",
        "Restart of the forum | INCIDENT",
        "维护后服务不可用 | INCIDENT",
        "升级导致登录失败 | INCIDENT",
        "Queue full | INCIDENT"
      })
  void titlesNamePlannedWorkOrTrouble(String title, IncidentKind kind) {
    assertThat(notice(title, "Some words.")).isEqualTo(kind);
  }

  @Test
  void weakerWordsNeedATextThatAnnouncesThem() {
    String title = "Restart of the forum";
    assertThat(notice(title, "The forum will be restarted at noon."))
        .isEqualTo(IncidentKind.MAINTENANCE);
    assertThat(notice("论坛扩容", "将于今晚进行。")).isEqualTo(IncidentKind.MAINTENANCE);
  }

  @Test
  void aReviewOfCausesIsNoNotice() {
    assertThat(kind("# Maintenance of the disks\n\n## Root cause\n\nA typing mistake.\n"))
        .isEqualTo(IncidentKind.INCIDENT);
  }

  @ParameterizedTest
  @CsvSource({"type: maintenance", "maintenance: true", "impact: Maintenance"})
  void frontMatterOfOtherToolsMayNameMaintenance(String key) {
    assertThat(kind("---\ndate: 2026-03-10\n" + key + "\n---\n# Disks\n"))
        .isEqualTo(IncidentKind.MAINTENANCE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We were not affected, because we pin versions. | NOT_AFFECTED",
        "Although others suffered, our services were not impacted. | NOT_AFFECTED",
        "No customers were affected. | NOT_AFFECTED",
        "我们未受影响。 | NOT_AFFECTED",
        "No customers were affected until noon. | INCIDENT",
        "Customers in Asia were not affected. | INCIDENT",
        "We were affected for an hour. | INCIDENT",
        "It is not known who was affected. | INCIDENT"
      })
  void theSummaryMaySayThatNobodyWasAffected(String sentence, IncidentKind kind) {
    assertThat(kind("# A library\n\n## Summary\n\n" + sentence + "\n")).isEqualTo(kind);
    assertThat(kind("# A library\n\n## Notes\n\n" + sentence + "\n"))
        .isEqualTo(IncidentKind.INCIDENT);
  }

  @Test
  void anImpactOfNoneIsNone() {
    assertThat(kind("# A\n\n## Impact\n\nNone.\n")).isEqualTo(IncidentKind.NOT_AFFECTED);
    assertThat(kind("# A\n\n## Impact\n\nNone of the mails arrived.\n"))
        .isEqualTo(IncidentKind.INCIDENT);
    assertThat(kind("# False alarm of the smoke detector\n")).isEqualTo(IncidentKind.NOT_AFFECTED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A researcher reported a vulnerability. It was not exploited. | VULNERABILITY",
        "A vulnerability in the parser. There is no evidence of any attack. | VULNERABILITY",
        "解析器存在漏洞，未被利用。 | VULNERABILITY",
        "A researcher reported a vulnerability. | INCIDENT",
        "A vulnerability was not exploited at first; later attackers gained access. | INCIDENT",
        "The feature was not exploited by marketing. | INCIDENT"
      })
  void aWeaknessThatNobodyUsedIsNoIncident(String text, IncidentKind kind) {
    assertThat(kind("# Parser\n\n## Summary\n\n" + text + "\n")).isEqualTo(kind);
  }

  @Test
  void theProvenanceNamesTheRule() {
    Parsing page = Parsing.of("postmortems/a.md", "# Maintenance of the disks\n");
    assertThat(page.provenance("incident_kind").rule()).isEqualTo("title that names maintenance");
    Parsing stated =
        Parsing.of("postmortems/a.md", "---\nincident_kind: incident\n---\n# Maintenance\n");
    assertThat(stated.facts().kind()).isEqualTo(IncidentKind.INCIDENT);
  }
}
