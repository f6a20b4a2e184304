package dev.casebook.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.health.ReviewSchedule.Limits;
import dev.casebook.health.ReviewSchedule.Planned;
import dev.casebook.markdown.MarkdownParser;
import dev.casebook.model.Catalog;
import dev.casebook.model.CatalogBuilder;
import dev.casebook.model.CatalogInput;
import dev.casebook.model.Directory;
import dev.casebook.model.Document;
import dev.casebook.model.ResponsePolicy;
import dev.casebook.model.Severity;
import dev.casebook.parse.DocumentParser;
import dev.casebook.parse.ParseContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What to do next; the day is Monday, 2026-11-02. */
class HealthTest {

  private final Map<String, String> files = new TreeMap<>();

  private HealthTest runbook(String name, String... keys) {
    files.put(
        "runbooks/" + name + ".md",
        "---\nid: " + name + "\nreview_in: 6 months\n" + String.join("\n", keys) + "\n---\n# A\n");
    return this;
  }

  private HealthTest incident(String id, String started, String runbook, String outcome) {
    files.put(
        "incidents/" + id + ".md",
        "---\nkind: incident\nid: %s\nstarted: %sT07:00:00Z\nrunbooks: [{id: %s, outcome: %s}]\n---\n# I\n"
            .formatted(id, started, runbook, outcome));
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
    Directory directory =
        new Directory(
            List.of(),
            List.of(),
            List.of(
                new Directory.Service("shop", "Shop", null, "P0"),
                new Directory.Service("wiki", "Wiki", null, "P2")),
            List.of());
    return CatalogBuilder.build(
        new CatalogInput(
            documents,
            Set.of(),
            new TreeSet<>(),
            RepoPath.ROOT,
            directory,
            List.of(severity("P0"), severity("P1"), severity("P2")),
            ResponsePolicy.NONE,
            Instant.parse("2026-11-02T08:00:00Z")));
  }

  private static Severity severity(String id) {
    return new Severity(id, id, List.of(), "");
  }

  private static List<String> risks(Catalog catalog) {
    return Risks.of(catalog).stream()
        .map(
            risk ->
                risk.document().id()
                    + " "
                    + risk.score()
                    + " "
                    + risk.reasons().stream()
                        .map(reason -> reason.key() + reason.arguments())
                        .toList())
        .toList();
  }

  private static final String OLD = "last_reviewed_on: 2026-01-10";
  private static final String OWNED = "owner: team:a";

  @Test
  void riskIsSeverityTimesStateTimesRecentUse() {
    runbook("mild", OWNED, OLD, "services: [wiki]")
        .runbook("grave", OWNED, OLD, "services: [wiki, shop]")
        .runbook("used", OWNED, OLD, "services: [wiki]")
        .incident("I1", "2026-10-01", "used", "missing")
        .incident("I2", "2024-10-01", "mild", "not_found")
        .runbook("nobody", "last_reviewed_on: 2026-10-01")
        .runbook("fine", OWNED, "last_reviewed_on: 2026-10-01", "services: [shop]")
        .runbook("forP1", OWNED, "last_reviewed_on: 2026-05-10", "severities: [P1]");
    assertThat(risks(catalog(documents())))
        .containsExactly(
            "used 32 [contradicted[I1 A], service[P2, Wiki], used[1]]".replace("I1 A", "I1 I"),
            "grave 16 [stale[], service[P0, Shop]]",
            "mild 8 [stale[], service[P2, Wiki]]",
            "forP1 6 [due[], severity[P1, P1]]",
            "nobody 3 [unowned[]]");
  }

  @Test
  void theOrderOfTheFilesDoesNotMatter() {
    for (int i = 0; i < 9; i++) {
      runbook("r" + i, OWNED, OLD);
    }
    List<Document> documents = documents();
    List<Document> reversed = new ArrayList<>(documents);
    Collections.reverse(reversed);
    assertThat(Health.of(catalog(reversed), Limits.DEFAULT))
        .isEqualTo(Health.of(catalog(documents), Limits.DEFAULT));
  }

  private List<String> plan(Limits limits) {
    Catalog catalog = catalog(documents());
    return ReviewSchedule.of(catalog, Risks.of(catalog), limits).reviews().stream()
        .map(HealthTest::text)
        .toList();
  }

  private static String text(Planned planned) {
    return planned.week() + " " + planned.document().id();
  }

  @Test
  void overdueReviewsSpreadOverTheNextWeeksTheGreatestRiskFirst() {
    runbook("a", OWNED, OLD)
        .runbook("b", OWNED, OLD)
        .runbook("c", OWNED, OLD, "services: [shop]")
        .runbook("other", "owner: team:b", OLD);
    assertThat(plan(new Limits(1, 13)))
        .containsExactly("2026-11-02 c", "2026-11-02 other", "2026-11-09 a", "2026-11-16 b");
    assertThat(plan(new Limits(2, 13)))
        .containsExactly("2026-11-02 c", "2026-11-02 a", "2026-11-02 other", "2026-11-09 b");
  }

  @Test
  void whatFindsNoRoomInItsWeekIsReviewedEarlier() {
    runbook("a", OWNED, "last_reviewed_on: 2026-06-10")
        .runbook("b", OWNED, "last_reviewed_on: 2026-06-11")
        .runbook("c", OWNED, "last_reviewed_on: 2026-06-12");
    assertThat(plan(new Limits(1, 13)))
        .containsExactly("2026-11-23 c", "2026-11-30 b", "2026-12-07 a");
  }

  @Test
  void noTeamHasMoreInAWeekThanItsLimitAndTheRestIsCounted() {
    for (int i = 0; i < 50; i++) {
      runbook("r" + i, i % 2 == 0 ? OWNED : "owner: team:b", OLD);
    }
    Catalog catalog = catalog(documents());
    ReviewSchedule plan = ReviewSchedule.of(catalog, Risks.of(catalog), new Limits(2, 5));
    Map<String, Integer> perWeek = new TreeMap<>();
    plan.reviews().forEach(each -> perWeek.merge(each.week() + each.owner(), 1, Integer::sum));
    assertThat(perWeek.values()).hasSize(10).containsOnly(2);
    assertThat(plan.later()).isEqualTo(30);
  }

  @Test
  void whatNobodyEverReviewedIsPlannedToo() {
    runbook("never", OWNED);
    assertThat(plan(Limits.DEFAULT)).containsExactly("2026-11-02 never");
  }
}
