package dev.casebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.model.Kind;
import dev.casebook.model.Provenance.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(5)
class KindTest {

  private static Kind kind(String path, String text) {
    return Parsing.of(path, text).document().kind();
  }

  @ParameterizedTest
  @CsvSource({
    "runbooks/db/a.md, RUNBOOK",
    "Runbooks/a.md, RUNBOOK",
    "docs/alerts/a.md, RUNBOOK",
    "sop/a.md, RUNBOOK",
    "incidents/2026-03-04-a.md, INCIDENT",
    "incidents/INC-104.md, INCIDENT",
    "incidents/2026/03/disk_2026_03_04.md, INCIDENT",
    "postmortems/a.md, POSTMORTEM",
    "docs/post-mortems/4 March 2026 - a.md, POSTMORTEM",
    "Postmortems 2026/PM2026-003.md, POSTMORTEM",
    "故障复盘/2026年3月4日-支付.md, POSTMORTEM",
    "drills/2026-03-failover.md, DRILL",
    "resources/a.md, RESOURCE",
    "guides/a.md, GUIDE",
    "handbook/a.md, GUIDE",
    "paths/a.md, PATH",
    "incidents/runbooks/a.md, RUNBOOK",
    "a.md, GUIDE"
  })
  void foldersTellTheKind(String path, Kind kind) {
    Parsing page = Parsing.of(path, "# A\n");
    assertThat(page.document().kind()).isEqualTo(kind);
    assertThat(page.provenance("kind").origin()).isEqualTo(Origin.FILE_NAME);
  }

  @ParameterizedTest
  @CsvSource({
    "incidents/a.md",
    "incidents/database.md",
    "outages/contacts.md",
    "drills/a.md",
    "gamedays/scenarios/zone-loss.md",
  })
  void aFolderAloneMakesNoRecord(String path) {
    assertThat(kind(path, "# A\n\nSome text about 3:15 ratios.\n\n- one\n- two\n"))
        .isEqualTo(Kind.GUIDE);
  }

  @ParameterizedTest
  @CsvSource({
    "'## Timeline\n', INCIDENT",
    "'## Root cause\n', INCIDENT",
    "'## Summary\n## Impact\n', INCIDENT",
    "'- 09:14 Alert\n- 09:20 Page\n', INCIDENT",
    "'- 9.14 pm Alert\n- ~21.20 Page\n', INCIDENT",
    "'# Disk full on 4 March 2026\n', INCIDENT",
    "'---\nstarted: 2026-03-04T09:14:00Z\n---\n', INCIDENT",
    "'---\ndate: 2026-03-04\n---\n', INCIDENT",
    "'# How to run an incident\n## Timeline\n## Actions\n', GUIDE",
    "'# Incident process\n## Detection\n## Response\n## Lessons\n', GUIDE",
    "'# 故障处理流程\n## 时间线\n## 改进措施\n', GUIDE",
    "'## Summary\n', GUIDE",
    "'- 09:14 Alert\n', GUIDE",
  })
  void aPageInAFolderOfIncidentsNeedsASignOfOne(String text, Kind kind) {
    assertThat(kind("incidents/a.md", text)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "notes/2024-05-postmortem-dns.md, POSTMORTEM",
    "notes/RCA 2024-05-17 dns.md, POSTMORTEM",
    "notes/incident-report-2024-05-17.md, POSTMORTEM",
    "notes/2024-05-17 支付故障报告.md, POSTMORTEM",
    "notes/2024-05-17-outage-dns.md, INCIDENT",
    "notes/INC-1042.md, INCIDENT",
    "notes/dns-runbook.md, RUNBOOK",
    "notes/dns_playbook.md, RUNBOOK",
    "notes/troubleshooting.md, RUNBOOK",
    "notes/支付应急预案.md, RUNBOOK",
    "notes/runbooking.md, GUIDE",
    "notes/incident.md, GUIDE",
    "notes/postmortem-process.md, GUIDE",
    "docs/contemplate.md, GUIDE",
  })
  void wordsInTheFileNameTellTheKind(String path, Kind kind) {
    assertThat(kind(path, "text\n")).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "'## Timeline\n## Root causes\n', POSTMORTEM",
    "'## Timeline (UTC)\n## Resolution and recovery\n', POSTMORTEM",
    "'## 时间线\n## 根因分析\n', POSTMORTEM",
    "'## 3. Lessons Learned:\n## What went well\n## Action Items\n', POSTMORTEM",
    "'**Timeline**\n\ntext\n\n**Contributing factors:**\n\ntext\n', POSTMORTEM",
    "'# Queue lost on 2026-03-04\n## Impact\n## Root cause\n', POSTMORTEM",
    "'## Timeline\n- 09:14 Alert\n- 09:20 Page\n', INCIDENT",
    "'## Meaning\n## Mitigation\n', RUNBOOK",
    "'### **Symptoms**\n### Possible checks\n', RUNBOOK",
    "'## Impact\n## How to fix it\n', RUNBOOK",
    "'## 含义\n## 处置\n', RUNBOOK",
    "'## Timeline\n', GUIDE",
    "'## Impact\n## Summary\n', GUIDE",
    "'# How to write a postmortem\n## Timeline\n## Root causes\n', GUIDE",
  })
  void headingsTellTheKindWhereNamesDoNot(String body, Kind kind) {
    assertThat(kind("notes/a.md", body)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "Database is down, RUNBOOK",
    "If the registry fails, RUNBOOK",
    "Replication is too slow, RUNBOOK",
    "Queue not being processed, RUNBOOK",
    "High error rate on the frontends, RUNBOOK",
    "Checkout troubleshooting, RUNBOOK",
    "Checkout runbook, RUNBOOK",
    "磁盘空间不可用处理, RUNBOOK",
    "Postmortem of 2026-03-04: DNS, POSTMORTEM",
    "How alerts are routed, GUIDE",
    "Alerting overview, GUIDE",
    "Configure alerts, GUIDE",
    "Checkout architecture, GUIDE",
    "Database is down since 2026-03-04, GUIDE",
  })
  void titlesNameTheTroubleOrTheKind(String title, Kind kind) {
    assertThat(kind("notes/a.md", "# " + title + "\n\ntext\n")).isEqualTo(kind);
    assertThat(kind("notes/a.md", "---\ntitle: \"" + title + "\"\n---\n")).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "runbooks/README.md, '# A\n', GUIDE",
    "postmortems/_index.md, '# A\n## Timeline\n## Actions\n', GUIDE",
    "postmortems/CONTRIBUTING.md, '## Timeline\n', GUIDE",
    "postmortems/a.md, '# How we write postmortems\n', GUIDE",
    "runbooks/SUMMARY.md, '- a\n', GUIDE",
    "incidents/2026-03-04-dns/README.md, '## Timeline\n', INCIDENT",
    "incidents/2026/README.md, '- a\n', GUIDE",
  })
  void anIndexSpeaksOfItsFolderUnlessTheFolderIsOneIncident(String path, String text, Kind kind) {
    assertThat(kind(path, text)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "postmortems/template.md, '# DNS\n## Timeline\n'",
    "templates/incidents/2026-03-04-a.md, '# DNS\n'",
    "postmortems/PMyyyy-nnn - Name.md, '## Timeline\n'",
    "postmortems/YYYY-MM-DD-name.md, '## Timeline\n'",
    "incidents/<service>.md, '## Timeline\n'",
    "incidents/2026-01-02-a.md, '# ISSUE NAME\n## Timeline\n'",
    "incidents/2026-01-02-a.md, '# Incident Title\n## Timeline\n'",
    "incidents/2026-01-02-a.md, '# [Service] YYYY-MM-DD\n## Timeline\n'",
    "incidents/2026-01-02-a.md, '# Postmortem template\n## Timeline\n'",
    "incidents/2026-01-02-a.md, '# \\<title\\>\n## Timeline\n'",
    "incidents/2026-01-02-a.md, '---\ntitle: <Title of the incident>\n---\n## Timeline\n'",
    "incidents/2026-01-02-a.md, '## Timeline\n- YYYY-MM-DD HH:MM text\n- HH:MM text\n'",
    "incidents/2026-01-02-a.md, '## Timeline\n| Time | Event |\n|---|---|\n| hh:mm | a |\n| hh:mm | b |\n'",
    "故障复盘/模板.md, '## 时间线\n'",
  })
  void aTemplateIsNoRecord(String path, String text) {
    assertThat(kind(path, text)).isEqualTo(Kind.GUIDE);
    assertThat(Parsing.of(path, text).provenance("kind").rule()).startsWith("template");
  }

  @ParameterizedTest
  @CsvSource({
    "postmortems/2026-03-04-templates.md, '# Template rendering failed\n## Timeline\n'",
    "postmortems/2026-03-04-a.md, '# DNS\n## Timeline\n- 09:14 a\n- --:-- b\n- HH:MM c\n- hh:mm d\n'",
  })
  void aRecordThatSpeaksOfTemplatesOrHasLeftoversStaysOne(String path, String text) {
    assertThat(kind(path, text)).isEqualTo(Kind.POSTMORTEM);
  }

  @ParameterizedTest
  @CsvSource({
    "type: postmortem, POSTMORTEM",
    "type: Incident Report, POSTMORTEM",
    "layout: runbook, RUNBOOK",
    "doc_type: playbook, RUNBOOK",
    "category: outage, INCIDENT",
    "'categories: [infra, postmortems]', POSTMORTEM",
    "tags: [runbook], RUNBOOK",
    "tags: [incident], GUIDE",
    "type: docs, GUIDE",
    "layout: post, GUIDE",
  })
  void keysOfOtherToolsNameTheKind(String key, Kind kind) {
    assertThat(kind("notes/a.md", "---\n" + key + "\n---\n# A\n")).isEqualTo(kind);
  }

  @Test
  void theRuleNamesWhatTold() {
    assertThat(Parsing.of("a.md", "## Meaning\n## Mitigation\n").provenance("kind").rule())
        .isEqualTo("headings 'Meaning', 'Mitigation'");
    assertThat(Parsing.of("a.md", "# Disk is full\n").provenance("kind").rule())
        .isEqualTo("title 'Disk is full'");
  }
}
