package dev.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.draft.DraftWish;
import dev.casebook.model.Kind;
import dev.casebook.model.Moment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a repository tells a new document. */
@Timeout(60)
class NewDocumentTest {

  private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    file(
        "casebook.yml",
        """
        severities: [{id: P0, name: Critical, aliases: [SEV0]}, {id: P1}, {id: P2}, {id: P3}]
        policies:
          - from: 2024-01-01
            severities:
              P0: {acknowledge: 5 minutes, announce: 10 minutes, update: 20 minutes,
                   postmortem: 3 days, actions: 30 days, drill: 3 months,
                   participants: [commander, recorder]}
        teams: [{id: payments, name: Payments, contact: "#pay"}, {id: edge, name: Edge}]
        services: [{id: checkout, name: Checkout, owner: team:edge}, {id: auth, name: Sign-in}]
        """);
    file("CODEOWNERS", "/runbooks/ @lumen/payments\n/postmortems/ @lumen/payments\n");
    file(
        "postmortems/2026-02-03-a.md",
        "---\nid: INC-2026-007\nstatus: final\n---\n# A stopped\n\n## Timeline\n");
    file(
        "postmortems/2025-02-03-b.md",
        "---\nid: INC-2025-031\nstatus: final\n---\n# B stopped\n\n## Timeline\n");
    file(
        "runbooks/auth/locked.md",
        "---\nid: locked\nservices: [auth]\nlast_reviewed_on: 2026-10-01\n---\n# Locked\n\nAsk.\n");
    file(
        "runbooks/edge/certificate.md",
        "---\nservices: [edge]\nlast_reviewed_on: 2026-10-01\n---\n# Certificate\n\nRenew.\n");
  }

  private void file(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static DraftWish wish(Kind kind, String title, @Nullable String severity) {
    return new DraftWish(
        kind, title, null, severity, List.of(), null, null, null, List.of(), List.of(), null, null,
        null);
  }

  private static DraftWish about(DraftWish wish, String service) {
    return new DraftWish(
        wish.kind(),
        wish.title(),
        null,
        wish.severity(),
        List.of(service),
        null,
        Moment.of(OffsetDateTime.parse("2026-11-02T15:50:00+08:00")),
        null,
        List.of(),
        List.of(),
        "engineer",
        LocalDate.parse("2026-12-01"),
        null);
  }

  private static DraftWish ofIncident(String incident) {
    return new DraftWish(
        Kind.POSTMORTEM,
        "Why it stopped",
        null,
        null,
        List.of(),
        null,
        null,
        incident,
        List.of(),
        List.of(),
        null,
        null,
        null);
  }

  private CasebookRequest request() {
    return new CasebookRequest(folder, null, null, null, NOW, NOW, null, null, 1);
  }

  private NewDocument compose(DraftWish wish) {
    try (Casebook casebook = Casebook.open(request(), Progress.NONE)) {
      return NewDocument.of(casebook, request(), wish, null);
    }
  }

  private List<String> findings(RepoPath path) {
    try (Casebook casebook = Casebook.open(request(), Progress.NONE)) {
      return casebook.check(false).findings().stream()
          .filter(each -> each.location().path().equals(path))
          .map(each -> each.rule().id())
          .distinct()
          .toList();
    }
  }

  @Test
  void anIncidentKnowsWhatThePolicyAsksAndWhen() {
    NewDocument document =
        compose(about(wish(Kind.INCIDENT, "Cards are refused", "sev0"), "checkout"));
    assertThat(document.path().value()).isEqualTo("incidents/2026-11-02-cards-are-refused.md");
    assertThat(document.text())
        .isEqualTo(
            """
            ---
            # yaml-language-server: $schema=../.front-matter.schema.json
            id: INC-2026-008
            kind: incident
            title: Cards are refused
            status: active
            severity: P0
            # P0 asks for:
            #   acknowledged by 2026-11-02T15:55+08:00
            #   the first public notice by 2026-11-02T16:00+08:00
            #   then one every 20 minutes
            #   a postmortem by 2026-11-05
            #   action items done by 2026-12-02
            services: [checkout]
            started: 2026-11-02T15:50+08:00
            start_confidence: estimated
            detected_by:
            roles:
              commander:
              recorder:
            owner: team:edge
            ---

            # Cards are refused

            ## Summary

            TODO: What happened, to whom, for how long, and whether it is over. Three sentences that anybody understands.

            ## Impact

            TODO: Who felt what, how many, and what it cost. Numbers with their source.

            ## Timeline

            | Time (UTC+08:00) | Event |
            | --- | --- |
            | 2026-11-02 15:50 | **started** TODO: what was seen first, and where |

            ## Communication

            - [ ] TODO: First public notice, due on 2026-11-02 at 16:00+08:00
            - [ ] TODO: Then a notice every 20 minutes, also when there is nothing new
            - [ ] TODO: Postmortem, due on 2026-11-05
            """);
  }

  @ParameterizedTest
  @EnumSource(names = {"INCIDENT", "POSTMORTEM", "RUNBOOK", "DRILL", "PATH"})
  void whatIsWrittenHasNoFindingsButForWhatIsLeftToFillIn(Kind kind) {
    NewDocument document = compose(about(wish(kind, "Cards are refused", "P0"), "checkout"));
    document.write();
    assertThat(findings(document.path()))
        .isSubsetOf(
            "never-reviewed",
            "template-leftover",
            "unread-timeline",
            "missing-field",
            "mitigation-without-command");
    String yaml = document.text().split("---\n")[1];
    assertThat(new JsonSchemas(Schema.FRONT_MATTER).errors(yaml)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "P0, 'Summary Impact Timeline Detection Response Contributing factors What went well What went"
        + " poorly Where we got lucky Lessons Action items External summary'",
    "P2, 'Summary Impact Timeline Response Contributing factors What went well What went poorly"
        + " Lessons Action items'",
    "P3, Summary Timeline Contributing factors Action items"
  })
  void theWorseTheSeverityTheMoreSections(String severity, String sections) {
    assertThat(headings(compose(wish(Kind.POSTMORTEM, "A", severity)).text())).isEqualTo(sections);
  }

  private static String headings(String text) {
    return String.join(
        " ",
        text.lines()
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring(3))
            .toList());
  }

  @Test
  void theOwnerComesFromTheLineOfCodeownersThatSpeaksOfThePlace() {
    NewDocument document = compose(about(wish(Kind.RUNBOOK, "Retry the queue", "P1"), "auth"));
    assertThat(document.path().value()).isEqualTo("runbooks/auth/retry-the-queue.md");
    assertThat(document.text())
        .contains("id: retry-the-queue\n", "owner: team:payments\ncontact: \"#pay\"\n")
        .contains("When to ask Payments in `#pay`");
    assertThat(document.notes())
        .contains("owner team:payments, from CODEOWNERS '/runbooks/' in CODEOWNERS");
  }

  @Test
  void aPostmortemOfARecordedIncidentBeginsWithItsFactsAndRows() throws IOException {
    file(
        "incidents/2026-11-01-live.md",
        """
        ---
        id: INC-2026-008
        status: active
        severity: P0
        services: [checkout]
        started: 2026-11-01T10:00:00Z
        detected: 2026-11-01T10:05:00Z
        roles: {commander: "@ana"}
        ---
        # Checkout stops

        ## Timeline

        | Time (UTC) | Event |
        | --- | --- |
        | 2026-11-01 10:00 | **started** errors a\\|b |
        | 10:05 | **detected** by @ana |
        """);
    NewDocument document = compose(ofIncident("INC-2026-008"));
    assertThat(document.text())
        .contains("id: INC-2026-008\n", "severity: P0\n", "services: [checkout]\n")
        .contains("started: 2026-11-01T10:00Z\ndetected: 2026-11-01T10:05Z\nacknowledged:\n")
        .contains("  commander: \"@ana\"\n  recorder:\n")
        .contains("| 2026-11-01 10:00 | **started** errors a\\|b |\n")
        .contains("| 2026-11-01 10:05 | **detected** by @ana |\n");
    document.write();
    assertThat(findings(document.path())).isSubsetOf("missing-field", "template-leftover");
    assertThatThrownBy(() -> compose(ofIncident("INC-2026-088")))
        .hasMessage("there is no incident 'INC-2026-088'; did you mean INC-2026-008?");
  }

  @ParameterizedTest
  @CsvSource({
    "INC-2026-007, INC-2025-031, INC-2026-008",
    "INC-41, INC-7, INC-42",
    "PM2026-009, PM2025-010, PM2026-010",
    "2026-03, 2026-11, \"2026-12\"",
    "INC-2025-99, INC-2025-98, INC-2026-01"
  })
  void idsGoOnInTheStyleOfTheRepository(String one, String other, String next) throws IOException {
    file("postmortems/2026-02-03-a.md", "---\nid: " + one + "\nkind: postmortem\n---\n# A\n");
    file("postmortems/2025-02-03-b.md", "---\nid: " + other + "\nkind: postmortem\n---\n# B\n");
    assertThat(compose(wish(Kind.POSTMORTEM, "C", null)).text()).contains("\nid: " + next + "\n");
  }

  @Test
  void idsAndFilesAreCountedByTheirNamesWhereNoneIsStated() throws IOException {
    Files.delete(folder.resolve("postmortems/2026-02-03-a.md"));
    Files.delete(folder.resolve("postmortems/2025-02-03-b.md"));
    file("postmortems/PM2026-004 - Disk full.md", "# Disk full\n");
    file("postmortems/PM2026-011 - Network gone.md", "# Network gone\n");
    assertThat(compose(wish(Kind.POSTMORTEM, "Queue: stuck?", null)).path().value())
        .isEqualTo("postmortems/PM2026-012 - Queue stuck.md");
  }

  @Test
  void foldersOfMonthsGoOn() throws IOException {
    Files.delete(folder.resolve("postmortems/2026-02-03-a.md"));
    Files.delete(folder.resolve("postmortems/2025-02-03-b.md"));
    file("postmortems/2026-05/2026-05-09-coins.md", "# Coins\n");
    file("postmortems/2026-09/2026-09-30-wallets.md", "# Wallets\n");
    assertThat(compose(wish(Kind.POSTMORTEM, "Sync", null)).path().value())
        .isEqualTo("postmortems/2026-11/2026-11-02-sync.md");
  }

  @Test
  void aTemplateOfTheRepositoryIsFilledIn() throws IOException {
    file(
        "postmortems/postmortem-template.md",
        """
        ---
        title: Title
        severity:
        reviewers: []
        ---
        # <incident title>

        On YYYY-MM-DD …

        ## What we felt
        """);
    NewDocument document = compose(wish(Kind.POSTMORTEM, "Cards are refused", "P1"));
    assertThat(document.text())
        .isEqualTo(
            """
            ---
            # yaml-language-server: $schema=../.front-matter.schema.json
            title: Cards are refused
            severity: P1
            reviewers: []
            id: INC-2026-008
            kind: postmortem
            status: draft
            services: []
            roles:
              commander:
            owner: team:payments
            ---
            # Cards are refused

            On 2026-11-02 …

            ## What we felt
            """);
    assertThat(document.notes()).contains("after the template postmortems/postmortem-template.md");
    assertThat(compose(wish(Kind.RUNBOOK, "Retry", null)).notes())
        .noneMatch(note -> note.contains("template"));
  }

  @Test
  void chineseRepositoriesGetChineseSections() throws IOException {
    for (String name : List.of("a", "b", "c")) {
      file(
          "postmortems/" + name + ".md",
          "---\nlanguage: zh-CN\nkind: postmortem\n---\n# 订单" + name + "\n\n## 时间线\n");
    }
    NewDocument document = compose(wish(Kind.POSTMORTEM, "支付失败", "P3"));
    assertThat(headings(document.text())).isEqualTo("摘要 时间线 促成因素 改进措施");
    assertThat(document.text()).contains("language: zh-CN\n", "| 时间（UTC） | 事件 |");
    assertThat(document.path().fileName()).endsWith("支付失败.md");
    document.write();
    assertThat(findings(document.path()))
        .isSubsetOf("missing-field", "template-leftover", "unread-timeline");
  }

  @Test
  void nothingIsOverwrittenAndNoLinkIsFollowed() throws IOException {
    NewDocument document = compose(wish(Kind.DRILL, "Night", null));
    document.write();
    String before = Files.readString(document.file());
    assertThatThrownBy(document::write)
        .isInstanceOf(CasebookException.class)
        .hasMessageContaining("is there already and stays as it is");
    assertThat(document.file()).hasContent(before);
    Path elsewhere =
        Files.createDirectory(folder.resolveSibling(folder.getFileName() + "-elsewhere"));
    Files.createSymbolicLink(folder.resolve("paths"), elsewhere);
    assertThatThrownBy(() -> compose(wish(Kind.PATH, "Week", null)).write())
        .hasMessageContaining("leads through a symbolic link");
    try (Stream<Path> files = Files.list(elsewhere)) {
      assertThat(files).isEmpty();
    }
    Files.delete(elsewhere);
  }

  @Test
  void titlesCannotBreakTheFrontMatterOrLeaveTheFolder() {
    for (String title :
        List.of("../../etc/passwd", "a: b # c", "NO", "---", "x\ny: z", "\"", "a|d\t{{c}}")) {
      if (title.chars().noneMatch(Character::isLetterOrDigit)) {
        assertThatThrownBy(() -> compose(wish(Kind.RUNBOOK, title, null)))
            .hasMessage("a title needs a letter or a digit");
        continue;
      }
      NewDocument document = compose(wish(Kind.RUNBOOK, title, null));
      assertThat(document.path().folder().value()).isEqualTo("runbooks");
      document.write();
      assertThat(findings(document.path()))
          .isSubsetOf("never-reviewed", "template-leftover", "mitigation-without-command");
    }
  }

  @Test
  void whatDoesNotExistIsNamedWithTheNearest() {
    assertThatThrownBy(() -> compose(wish(Kind.INCIDENT, "A", "P9")))
        .hasMessageContaining("did you mean P");
    assertThatThrownBy(() -> compose(about(wish(Kind.INCIDENT, "A", null), "chekout")))
        .hasMessage("there is no service 'chekout'; did you mean checkout?");
  }

  @Test
  void theSchemaIsWrittenOnceAndNeverReplaced() throws IOException {
    List<String> done = new ArrayList<>(compose(wish(Kind.DRILL, "One", null)).write());
    assertThat(done).hasSize(2);
    assertThat(folder.resolve(".front-matter.schema.json")).hasContent(Schema.FRONT_MATTER.text());
    file(".front-matter.schema.json", "{}");
    assertThat(compose(wish(Kind.DRILL, "Two", null)).write()).hasSize(1);
    assertThat(folder.resolve(".front-matter.schema.json")).hasContent("{}");
  }
}
