package dev.casebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.edit.Weight;
import dev.casebook.model.ActionItem;
import dev.casebook.model.Directory;
import dev.casebook.model.Document;
import dev.casebook.model.IncidentFacts.IncidentKind;
import dev.casebook.model.Kind;
import dev.casebook.model.Owner;
import dev.casebook.model.Provenance.Origin;
import dev.casebook.model.Runbook;
import dev.casebook.model.Severity;
import dev.casebook.source.Change;
import dev.casebook.source.ChangeHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(5)
class ConventionTest {

  private static final Directory DIRECTORY =
      new Directory(
          List.of(new Directory.Team("payments", "Payments", null, List.of())),
          List.of(new Directory.Person("@ana", "Ana Duarte")),
          List.of(),
          List.of());

  private static ParseSettings settings(ParseSettings.KindMapping... kinds) {
    return new ParseSettings(
        new RepoPath("docs"),
        null,
        "en",
        List.of(kinds),
        List.of(new Severity("P0", "Critical", List.of("SEV0", "down"), "")),
        DIRECTORY,
        Map.of(Kind.RUNBOOK, Period.ofMonths(6)));
  }

  @Test
  void frontMatterThenConfigurationThenNamesDecideTheKind() {
    ParseSettings resource =
        settings(new ParseSettings.KindMapping("runbooks/oncall/**", Kind.RESOURCE));
    String path = "docs/runbooks/oncall/a.md";
    assertThat(Parsing.of(path, "# A\n", resource).document().kind()).isEqualTo(Kind.RESOURCE);
    assertThat(Parsing.of(path, "---\nkind: drill\n---\n", resource).document().kind())
        .isEqualTo(Kind.DRILL);
    assertThat(Parsing.of("docs/runbooks/b.md", "# A\n", resource).document().kind())
        .isEqualTo(Kind.RUNBOOK);
  }

  @Test
  void aNearMissIsAKindOfIncident() {
    Parsing page = Parsing.of("postmortems/a.md", "---\nkind: near_miss\n---\n# A\n");
    assertThat(page.document().kind()).isEqualTo(Kind.POSTMORTEM);
    assertThat(page.facts().kind()).isEqualTo(IncidentKind.NEAR_MISS);
    assertThat(page.findings()).isEmpty();
    Parsing elsewhere = Parsing.of("notes/a.md", "---\nkind: maintenance\n---\n# A\n");
    assertThat(elsewhere.document().kind()).isEqualTo(Kind.INCIDENT);
  }

  @Test
  void statusPagesWithStartAndEndAreIncidents() {
    Parsing page =
        Parsing.of(
            "content/issues/a.md",
            """
            ---
            title: Websites are down
            date: 2021-06-08T09:58:00-00:00
            resolved: true
            resolvedWhen: 2021-06-08T12:41:00-00:00
            severity: down
            affected: [www, mirror]
            section: issue
            ---
            """,
            settings());
    assertThat(page.document().kind()).isEqualTo(Kind.INCIDENT);
    assertThat(page.time(dev.casebook.model.Milestone.STARTED)).isEqualTo("2021-06-08T09:58Z");
    assertThat(page.time(dev.casebook.model.Milestone.RESOLVED)).isEqualTo("2021-06-08T12:41Z");
    assertThat(page.facts().severity()).isEqualTo("P0");
    assertThat(page.document().header().services()).containsExactly("www", "mirror");
    assertThat(page.provenance("resolved").rule()).isEqualTo("front matter 'resolvedWhen'");
    assertThat(page.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "guides/a.md, '# The title\n# Another\n', The title",
    "guides/a-b_c.md, 'text\n', A b c",
    "guides/2021-05-09-negative-values.md, '## Issue summary\n## Timeline\n', Negative values",
    "guides/a.md, '## Only heading\n\ntext\n', Only heading",
    "guides/a.md, '## One\n## Two\n', A",
    "guides/a.md, '# ISSUE NAME\n', A",
    "guides/a.md, '# {{ title }}\n', A",
    "guides/a.md, '# Summary\n', A",
    "guides/a.md, '# ---\n', A",
    "guides/redis/README.md, 'text\n', Redis",
    "guides/a.md, '---\ntitle: Stated\n---\n# Heading\n', Stated",
    "guides/KubePodDown.html.md.erb, 'text\n', KubePodDown",
  })
  void titlesComeFromTheFirstUsefulPlace(String path, String text, String title) {
    assertThat(Parsing.of(path, text).document().title()).isEqualTo(title);
  }

  @Test
  void aFileNameLikeAnAlertIsItsAlert() {
    assertThat(alerts("runbooks/KubePodCrashLooping.md")).containsExactly("KubePodCrashLooping");
    assertThat(alerts("runbooks/Kubernetes.md")).isEmpty();
    assertThat(alerts("runbooks/kube-pod.md")).isEmpty();
  }

  private static List<String> alerts(String path) {
    return ((Runbook) Parsing.of(path, "text").document()).alerts();
  }

  @Test
  void chineseTextIsInChinese() {
    String text = "# 支付接口大面积超时\n\n检查 MySQL 和 Kafka 的连接数，然后重启支付服务的 pod。\n";
    Parsing page = Parsing.of("runbooks/a.md", text);
    assertThat(page.document().header().language()).isEqualTo("zh-CN");
    assertThat(page.provenance("language").rule()).isEqualTo("Chinese characters in the text");
    assertThat(
            Parsing.of("runbooks/a.md", "# A name in Chinese: 支付接口\n\nThe rest is English.\n")
                .document()
                .header()
                .language())
        .isEqualTo("en");
  }

  @Test
  void theLanguageMayStandInTheFileName() {
    assertThat(Parsing.of("runbooks/a.zh.md", "").document().header().language())
        .isEqualTo("zh-CN");
    assertThat(Parsing.of("runbooks/a.zh-CN.md", "").document().header().language())
        .isEqualTo("zh-CN");
    assertThat(Parsing.of("runbooks/a.v2.md", "").document().header().language()).isEqualTo("en");
  }

  @Test
  void ownersAreReadByTheirNamesInTheDirectory() {
    assertThat(owner("team:payments")).isEqualTo(new Owner("team:payments", Owner.Kind.TEAM));
    assertThat(owner("Payments")).isEqualTo(new Owner("team:payments", Owner.Kind.TEAM));
    assertThat(owner("\"@org/payments\"")).isEqualTo(new Owner("team:payments", Owner.Kind.TEAM));
    assertThat(owner("\"@ana\"")).isEqualTo(new Owner("@ana", Owner.Kind.PERSON));
    assertThat(owner("Ana Duarte")).isEqualTo(new Owner("@ana", Owner.Kind.PERSON));
    assertThat(owner("\"#channel\"")).isEqualTo(new Owner("#channel", Owner.Kind.UNKNOWN));
  }

  private static Owner owner(String text) {
    return Parsing.of("runbooks/a.md", "---\nowner: " + text + "\n---\n", settings())
        .document()
        .header()
        .owners()
        .get(0);
  }

  @Test
  void ownerFilesComeAfterFrontMatter() {
    SourceLocation line = SourceLocation.line(new RepoPath("CODEOWNERS"), 3);
    OwnerLookup lookup =
        path ->
            Optional.of(new OwnerLookup.Named(List.of("@ana", "@org/sre"), "CODEOWNERS '*'", line));
    ParseContext context = new ParseContext(settings(), lookup);
    Parsing named = Parsing.of("runbooks/a.md", "# A\n", context);
    assertThat(named.document().header().owners())
        .extracting(Owner::id)
        .containsExactly("@ana", "@org/sre");
    assertThat(named.provenance("owner").origin()).isEqualTo(Origin.OWNER_FILE);
    assertThat(named.provenance("owner").location()).isEqualTo(line);
    Parsing stated = Parsing.of("runbooks/a.md", "---\nowner: team:x\n---\n", context);
    assertThat(stated.provenance("owner").origin()).isEqualTo(Origin.FRONT_MATTER);
  }

  @Test
  void theConfigurationGivesTheReviewIntervalOfAKind() {
    Parsing page = Parsing.of("docs/runbooks/a.md", "# A\n", settings());
    assertThat(page.document().header().reviews().interval()).isEqualTo(Period.ofMonths(6));
    assertThat(page.provenance("review_in").origin()).isEqualTo(Origin.CONFIGURATION);
    Parsing stated = Parsing.of("docs/runbooks/a.md", "---\nreview_in: 2 weeks\n---\n", settings());
    assertThat(stated.document().header().reviews().interval()).isEqualTo(Period.ofDays(14));
  }

  @Test
  void aDayThatTheDocumentSetsIsWhenItsReviewIsDue() {
    Parsing page = Parsing.of("runbooks/a.md", "---\nexpires: 2026-12-01\n---\n");
    assertThat(page.document().header().reviews().dueOn()).contains(LocalDate.of(2026, 12, 1));
  }

  @Test
  void actionsComeFromTheirSection() {
    Parsing page =
        Parsing.of(
            "postmortems/a.md",
            """
            ## Action items

            - [x] Add an alert
            - [ ] Test the failover (@ana)
            - Write it down
              - in detail
            -
            - Move the job (done)

            ## Lessons
            - not an action
            """,
            settings());
    List<ActionItem> actions = page.facts().actions();
    assertThat(actions)
        .extracting(ActionItem::title)
        .containsExactly(
            "Add an alert", "Test the failover (@ana)", "Write it down", "Move the job (done)");
    assertThat(actions)
        .extracting(ActionItem::state)
        .containsExactly(
            ActionItem.State.DONE,
            ActionItem.State.OPEN,
            ActionItem.State.UNKNOWN,
            ActionItem.State.DONE);
    assertThat(actions.get(1).owner()).isEqualTo(new Owner("@ana", Owner.Kind.PERSON));
    assertThat(actions.get(1).location().line()).isEqualTo(4);
    assertThat(page.provenance("actions").rule()).isEqualTo("section 'Action items'");
  }

  @Test
  void aTableOfActionsIsReadByItsColumns() {
    Parsing page =
        Parsing.of(
            "postmortems/a.md",
            """
            ## Follow-ups
            | ID | Action | Owner | Due | Status | Ticket |
            | --- | --- | --- | --- | --- | --- |
            | A1 | Add a canary | Payments | 2026-04-27 | In progress | OPS-1 |
            | A2 | Drop the flag | nobody | soon | Done | |
            """,
            settings());
    ActionItem first = page.facts().actions().get(0);
    assertThat(first.id()).isEqualTo("A1");
    assertThat(first.title()).isEqualTo("Add a canary");
    assertThat(first.owner()).isEqualTo(new Owner("team:payments", Owner.Kind.TEAM));
    assertThat(first.due()).isEqualTo(LocalDate.of(2026, 4, 27));
    assertThat(first.state()).isEqualTo(ActionItem.State.OPEN);
    assertThat(first.ref()).isEqualTo("OPS-1");
    ActionItem second = page.facts().actions().get(1);
    assertThat(second.due()).isNull();
    assertThat(second.state()).isEqualTo(ActionItem.State.DONE);
    assertThat(second.ref()).isNull();
  }

  @Test
  void noActionsAreNoActions() {
    assertThat(Parsing.of("postmortems/a.md", "## Action items\n- No actions.\n").facts().actions())
        .isEmpty();
  }

  @Test
  void statedDurationsAreEvidenceOnly() {
    Parsing page =
        Parsing.of(
            "postmortems/a.md",
            "## Stats\n- Time to recovery: 38 minutes\n- Time to detection: ?\n- text\n");
    assertThat(page.facts().stated())
        .containsExactly(
            Map.entry("Time to recovery", "38 minutes"), Map.entry("Time to detection", "?"));
    assertThat(page.facts().milestones().moments()).isEmpty();
  }

  @Test
  void historyIsKnownOnlyWhereAllOfItWasSeen() {
    Change change =
        new Change(
            "a".repeat(40),
            Instant.EPOCH.atOffset(ZoneOffset.UTC),
            Instant.EPOCH,
            false,
            "Ana",
            "Fix",
            1,
            new RepoPath("a.md"),
            Weight.SUBSTANTIVE);
    RepoPath path = new RepoPath("a.md");
    Map<RepoPath, List<Change>> changes = Map.of(path, List.of(change));
    assertThat(history(ChangeHistory.State.COMPLETE, changes).revisions()).hasSize(1);
    assertThat(history(ChangeHistory.State.COMPLETE, Map.of()).unknownBecause())
        .contains("not committed");
    assertThat(history(ChangeHistory.State.SHALLOW, changes).known()).isFalse();
    assertThat(history(ChangeHistory.State.SHALLOW, changes).unknownBecause())
        .contains("--unshallow");
    assertThat(history(ChangeHistory.State.NONE, Map.of()).unknownBecause()).contains("no Git");
  }

  private static dev.casebook.model.History history(
      ChangeHistory.State state, Map<RepoPath, List<Change>> changes) {
    Document read = Parsing.of("a.md", "# A\n").document();
    return Histories.add(read, new ChangeHistory(state, changes), Directory.EMPTY)
        .header()
        .history();
  }

  @Test
  void everyKindHasItsContent() {
    assertThat(ContentKinds.all()).extracting(ContentKind::kind).containsExactly(Kind.values());
  }

  @Test
  void everyConventionHasAName() {
    assertThat(Conventions.OF_KIND).extracting(Convention::name).doesNotHaveDuplicates();
    assertThat(Conventions.OF_ALL).extracting(Convention::name).doesNotHaveDuplicates();
  }
}
