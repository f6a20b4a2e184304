package dev.casebook.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.edit.Weight;
import dev.casebook.markdown.MarkdownParser;
import dev.casebook.model.ResolvedLink.Target;
import dev.casebook.parse.DocumentParser;
import dev.casebook.parse.Histories;
import dev.casebook.parse.ParseContext;
import dev.casebook.source.Change;
import dev.casebook.source.ChangeHistory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalog, from documents as they are written. */
@Timeout(5)
class CatalogBuilderTest {

  private static final Instant AS_OF = Instant.parse("2026-11-02T08:00:00Z");

  private final Map<String, String> files = new TreeMap<>();

  private CatalogBuilderTest with(String path, String text) {
    files.put(path, text);
    return this;
  }

  private List<Document> documents() {
    DocumentParser parser = new DocumentParser(ParseContext.DEFAULTS, new MarkdownParser());
    List<Document> documents = new ArrayList<>();
    files.forEach(
        (path, text) ->
            documents.add(
                parser
                    .parse(new RepoPath(path), text.getBytes(StandardCharsets.UTF_8))
                    .document()));
    return documents;
  }

  private static Catalog catalog(List<Document> documents) {
    Set<RepoPath> attachments =
        Set.of(new RepoPath("docs/img/a b.png"), new RepoPath("docs/100%.txt"));
    TreeSet<RepoPath> all = new TreeSet<>(attachments);
    documents.forEach(document -> all.add(document.path()));
    all.add(new RepoPath("src/main.go"));
    return CatalogBuilder.build(
        new CatalogInput(
            documents,
            attachments,
            all,
            new RepoPath("docs"),
            Directory.EMPTY,
            List.of(),
            ResponsePolicy.NONE,
            AS_OF));
  }

  private Catalog catalog() {
    return catalog(documents());
  }

  private static String incident(String frontMatter) {
    return "---\nkind: incident\n" + frontMatter + "\n---\n# A\n";
  }

  private IncidentRecord only(String frontMatter) {
    return with("incidents/a.md", incident(frontMatter)).catalog().incidents().get(0);
  }

  @Test
  void aPostmortemJoinsItsIncidentAndWins() {
    Catalog catalog =
        with(
                "incidents/live.md",
                incident(
                    "id: INC-1\n"
                        + "started: 2026-03-30T07:00:00Z\n"
                        + "announced: 2026-03-30T07:10:00Z\n"
                        + "services: [auth]"))
            .with(
                "postmortems/pm.md",
                "---\n"
                    + "id: PM-1\n"
                    + "incident: INC-1\n"
                    + "started: 2026-03-30T07:05:00Z\n"
                    + "services: [web]\n"
                    + "---\n"
                    + "# B\n")
            .catalog();
    assertThat(catalog.incidents()).hasSize(1);
    IncidentRecord record = catalog.incidents().get(0);
    assertThat(record.id()).isEqualTo("INC-1");
    assertThat(record.main().id()).isEqualTo("PM-1");
    assertThat(record.services()).containsExactly("web", "auth");
    assertThat(record.facts().milestones().moments().values())
        .extracting(Moment::iso)
        .containsExactly("2026-03-30T07:05Z", "2026-03-30T07:10Z");
  }

  @Test
  void theOrderOfTheInputDoesNotMatter() {
    List<Document> documents =
        with("incidents/a.md", incident("id: X\nstarted: 2026-03-30T07:00:00Z"))
            .with("incidents/b.md", incident("id: X\nstarted: 2026-03-31T07:00:00Z"))
            .with("guides/c.md", "[a](../incidents/a.md)")
            .documents();
    List<Document> reversed = new ArrayList<>(documents);
    Collections.reverse(reversed);
    assertThat(catalog(reversed)).isEqualTo(catalog(documents));
  }

  @Test
  void aDuplicateIdKeepsBothDocumentsAndNamesTheFirst() {
    Catalog catalog =
        with("guides/a.md", "---\nkind: guide\nid: same\n---\n")
            .with("guides/b.md", "---\nkind: guide\nid: same\n---\n")
            .catalog();
    assertThat(catalog.documents()).hasSize(2);
    assertThat(catalog.document("same").orElseThrow().path()).hasToString("guides/a.md");
    assertThat(catalog.document("guides/b.md")).isPresent();
  }

  @Test
  void durationsAreDerivedFromTheMilestones() {
    IncidentRecord record =
        only(
            """
            started: 2026-03-30T07:11:00Z
            detected: 2026-03-30T10:56:00+02:00
            acknowledged: 2026-03-30T09:02:00Z
            mitigated: 2026-03-30T09:43:00Z
            resolved: 2026-03-30T14:39:00Z\
            """);
    assertThat(minutes(record)).isEqualTo("{TTD=105.0, TTA=6.0, TTM=152.0, TTR=448.0}");
    assertThat(record.notCountedBecause()).isNull();
    assertThat(record.measurements().values()).allMatch(each -> each.fallbacks().isEmpty());
  }

  private static String minutes(IncidentRecord record) {
    Map<Metric, Double> minutes = new TreeMap<>();
    record.measurements().forEach((metric, each) -> minutes.put(metric, each.minutes()));
    return minutes.toString();
  }

  @Test
  void fallbacksAreNamedAndAStartThatFellBackHasNoTimeToDetect() {
    IncidentRecord record = only("detected: 2026-03-30T07:00:00Z\nresolved: 2026-03-30T08:00:00Z");
    assertThat(minutes(record)).isEqualTo("{TTM=60.0, TTR=60.0}");
    assertThat(record.measurements().get(Metric.TTM).fallbacks())
        .containsExactly("start unknown: detected", "mitigation unknown: resolved");
    assertThat(record.measurements().get(Metric.TTR).fallbacks())
        .containsExactly("start unknown: detected");
  }

  @Test
  void anOpenIncidentIsALowerBoundUpToTheCutOff() {
    IncidentRecord record = only("status: active\nstarted: 2026-11-02T06:00:00Z");
    assertThat(minutes(record)).isEqualTo("{TTM=120.0, TTR=120.0}");
    assertThat(record.measurements().values()).allMatch(Measurement::open);
    assertThat(only("status: final\nstarted: 2026-11-02T06:00:00Z").measurements()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "incident_kind: near_miss, started: 2026-03-30T07:00:00Z | near miss",
        "incident_kind: maintenance, started: 2026-03-30T07:00:00Z | maintenance",
        "started: 2026-03-30T08:00:00Z, resolved: 2026-03-30T07:00:00Z | resolved lies before the"
            + " start",
        "started: 2026-11-02T07:00:00Z, resolved: 2026-11-02T09:00:00Z | resolved lies in the"
            + " future",
        "started: 2026-03-30T07:00:00Z, mitigated: 2026-03-30T09:00:00Z, resolved:"
            + " 2026-03-30T08:00:00Z | resolved lies before mitigated",
        "started: 1971-03-30T07:00:00Z, resolved: 2026-03-30T08:00:00Z"
            + " | resolved lies more than five years after the start",
        "started: 2026-03-30T24:00:00Z | no start is known",
        "started: 2026-03-30T07:00:00 | no start is known",
        "started: NaN, resolved: .inf | no start is known",
        "status: draft | no start is known"
      })
  void whatCannotBeCountedSaysWhy(String keys, String because) {
    IncidentRecord record = only(keys.replace(", ", "\n"));
    assertThat(record.notCountedBecause()).isEqualTo(because);
  }

  @Test
  void contradictoryTimesAreNotMeasured() {
    assertThat(only("started: 2026-03-30T08:00:00Z\nresolved: 2026-03-30T07:00:00Z").measurements())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "b.md, ToDocument[path=docs/b.md fragment= fragmentExists=true]",
    "./b.md#one, ToDocument[path=docs/b.md fragment=one fragmentExists=true]",
    "b.md#two, ToDocument[path=docs/b.md fragment=two fragmentExists=false]",
    "b.md?x=1#one, ToDocument[path=docs/b.md fragment=one fragmentExists=true]",
    "#here, ToDocument[path=docs/a.md fragment=here fragmentExists=true]",
    "/b.md, ToDocument[path=docs/b.md fragment= fragmentExists=true]",
    "/docs/b.md, ToDocument[path=docs/b.md fragment= fragmentExists=true]",
    "b, ToDocument[path=docs/b.md fragment= fragmentExists=true]",
    "b.html, ToDocument[path=docs/b.md fragment= fragmentExists=true]",
    "page.html, ToDocument[path=docs/page.html.md fragment= fragmentExists=true]",
    "sub/, ToDocument[path=docs/sub/README.md fragment= fragmentExists=true]",
    "sub, ToDocument[path=docs/sub/README.md fragment= fragmentExists=true]",
    "100%.txt, ToAttachment[path=docs/100%.txt]",
    "img/a%20b.png, ToAttachment[path=docs/img/a b.png]",
    "../src/main.go, ToRepository[path=src/main.go fragment=]",
    "../src, ToRepository[path=src fragment=]",
    "B.md, Missing[attempted=docs/B.md folder=docs]",
    "c.md, Missing[attempted=docs/c.md folder=docs]",
    "%2e%2e/%2e%2e/etc/passwd, Missing[attempted= folder=]",
    "../../../etc/passwd, Missing[attempted= folder=]",
    "/etc, Missing[attempted=docs/etc folder=docs]",
    "https://example.com/x, External[url=https://example.com/x]",
  })
  void linksAreResolved(String destination, String expected) {
    Catalog catalog =
        with("docs/a.md", "# Here\n\n[x](<" + destination + ">)\n")
            .with("docs/b.md", "# One\n")
            .with("docs/page.html.md", "# Page\n")
            .with("docs/sub/README.md", "# Sub\n")
            .catalog();
    Target target = catalog.links().get(new RepoPath("docs/a.md")).get(0).target();
    assertThat(target.toString().replace(",", "")).isEqualTo(expected);
  }

  @Test
  void linksAreKnownInBothDirections() {
    Catalog catalog =
        with("docs/a.md", "[b](b.md) [b](b.md#x) [self](a.md)")
            .with("docs/b.md", "# B\n")
            .with("docs/c.md", "[b](b.md)")
            .catalog();
    assertThat(catalog.backlinks())
        .containsExactly(
            Map.entry(
                new RepoPath("docs/b.md"),
                List.of(new RepoPath("docs/a.md"), new RepoPath("docs/c.md"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "tags: [a] | UNKNOWN | -",
        "review_in: 6 months | UNKNOWN | -",
        "review_in: 6 months; last_reviewed_on: 2026-10-01 | VERIFIED | 2027-04-01",
        "review_in: 6 months; last_reviewed_on: 2026-05-20 | DUE | 2026-11-20",
        "review_in: 6 months; last_reviewed_on: 2026-05-02 | DUE | 2026-11-02",
        "review_in: 6 months; last_reviewed_on: 2026-05-01 | STALE | 2026-11-01",
        "review_in: 6 months; last_reviewed_on: 2027-05-01 | UNKNOWN | -",
        "last_reviewed_on: 2020-05-01 | UNKNOWN | -",
        "expires: 2026-10-31 | STALE | 2026-10-31",
        "expires: 2027-10-31 | VERIFIED | 2027-10-31"
      })
  void freshnessFollowsFromReviews(String keys, Freshness.State state, LocalDate due) {
    Freshness freshness = freshness(keys.replace("; ", "\n"));
    assertThat(freshness.state()).isEqualTo(state);
    assertThat(freshness.dueOn()).isEqualTo(due);
  }

  private Freshness freshness(String keys) {
    return freshnessOf(
        with("runbooks/r.md", "---\nid: r\nowner: '@ana'\n" + keys + "\n---\n# R\n").catalog());
  }

  private static Freshness freshnessOf(Catalog catalog) {
    return catalog.freshnessOf(catalog.document("r").orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "review_in: 6 months, 2026-09-01, VERIFIED, 2027-03-01",
    "review_in: 6 months, 2025-09-01, STALE, 2026-03-01",
    "last_reviewed_on: 2026-01-01; review_in: 6 months, 2026-09-01, VERIFIED, 2027-03-01",
    "last_reviewed_on: 2026-01-01; review_in: 6 months, 2025-09-01, STALE, 2026-07-01"
  })
  void aSubstantiveChangeSpeaksForADocumentAndOthersDoNot(
      String keys, LocalDate changed, Freshness.State state, LocalDate due) {
    RepoPath path = new RepoPath("runbooks/r.md");
    Change layout = change(path, LocalDate.parse("2026-10-30"), Weight.LAYOUT);
    Change change = change(path, changed, Weight.SUBSTANTIVE);
    ChangeHistory history =
        new ChangeHistory(ChangeHistory.State.COMPLETE, Map.of(path, List.of(layout, change)));
    String text = "---\nid: r\nowner: '@ana'\n" + keys.replace("; ", "\n") + "\n---\n# R\n";
    Document read =
        new DocumentParser(ParseContext.DEFAULTS, new MarkdownParser())
            .parse(path, text.getBytes(StandardCharsets.UTF_8))
            .document();
    Document runbook = Histories.add(read, history, Directory.EMPTY);
    Freshness freshness = freshnessOf(catalog(List.of(runbook)));
    assertThat(freshness.state()).isEqualTo(state);
    assertThat(freshness.dueOn()).isEqualTo(due);
  }

  private static Change change(RepoPath path, LocalDate on, Weight weight) {
    Instant at = on.atStartOfDay(ZoneOffset.UTC).toInstant();
    return new Change(
        "c".repeat(40), at.atOffset(ZoneOffset.UTC), at, false, "Ana", "Edit", 1, path, weight);
  }

  @Test
  void anIncidentThatUsedARunbookConfirmsIt() {
    with(
        "incidents/i.md",
        incident("id: I\nstarted: 2026-09-01T07:00:00Z\nrunbooks: [{id: r, outcome: worked}]"));
    Freshness freshness = freshness("review_in: 6 months\nlast_reviewed_on: 2025-01-01");
    assertThat(freshness.state()).isEqualTo(Freshness.State.VERIFIED);
    assertThat(freshness.evidence())
        .extracting(Freshness.Evidence::kind)
        .containsExactly(Freshness.Evidence.Kind.INCIDENT, Freshness.Evidence.Kind.REVIEW);
  }

  @Test
  void aDrillThatWasHeldConfirmsARunbookAndAPlannedOneDoesNot() {
    with(
        "drills/d.md",
        "---\nkind: drill\ndate: 2026-10-01\nrunbooks: [{id: r, outcome: worked}]\n---\n");
    assertThat(freshness("review_in: 6 months").state()).isEqualTo(Freshness.State.VERIFIED);
    with(
        "drills/d.md",
        "---\n"
            + "kind: drill\n"
            + "planned: true\n"
            + "date: 2026-10-01\n"
            + "runbooks: [{id: r, outcome: worked}]\n"
            + "---\n");
    assertThat(freshness("review_in: 6 months").marks())
        .containsExactly(Freshness.Mark.NEVER_REVIEWED);
  }

  @Test
  void anIncidentContradictsARunbookUntilItIsReviewed() {
    with(
        "incidents/i.md",
        incident("id: I\nstarted: 2026-09-01T07:00:00Z\nrunbooks: [{id: r, outcome: wrong}]"));
    assertThat(freshness("last_reviewed_on: 2026-08-01").state())
        .isEqualTo(Freshness.State.CONTRADICTED);
    assertThat(freshness("review_in: 6 months\nlast_reviewed_on: 2026-09-02").state())
        .isEqualTo(Freshness.State.VERIFIED);
  }
}
