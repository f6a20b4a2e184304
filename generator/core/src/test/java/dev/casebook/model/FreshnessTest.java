package dev.casebook.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.edit.Stamp;
import dev.casebook.edit.Weight;
import dev.casebook.markdown.MarkdownParser;
import dev.casebook.model.Freshness.Evidence;
import dev.casebook.model.Freshness.Mark;
import dev.casebook.model.Freshness.State;
import dev.casebook.parse.DocumentParser;
import dev.casebook.parse.Histories;
import dev.casebook.parse.ParseContext;
import dev.casebook.source.Change;
import dev.casebook.source.ChangeHistory;
import dev.casebook.source.ReviewTrailer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** States of a runbook by what its repository tells; the day is 2026-11-02. */
class FreshnessTest {

  private static final RepoPath RUNBOOK = new RepoPath("runbooks/r.md");

  private final Map<String, String> files = new TreeMap<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<ReviewTrailer> trailers = new ArrayList<>();
  private ChangeHistory.State history = ChangeHistory.State.COMPLETE;
  private Instant asOf = Instant.parse("2026-11-02T08:00:00Z");

  private FreshnessTest changed(String on, Weight weight, Stamp stamp) {
    OffsetDateTime at = OffsetDateTime.parse(on + "T10:00:00Z");
    changes.add(
        new Change(
            "c".repeat(40),
            at,
            at.toInstant(),
            false,
            "Ana",
            "Edit",
            1,
            RUNBOOK,
            weight,
            stamp,
            new Change.Contents(List.of(), "")));
    return this;
  }

  private FreshnessTest changed(String on) {
    return changed(on, Weight.SUBSTANTIVE, Stamp.NONE);
  }

  private FreshnessTest trailer(String on) {
    trailers.add(
        new ReviewTrailer("d".repeat(40), OffsetDateTime.parse(on + "T10:00:00Z"), "Ana Duarte"));
    return this;
  }

  private FreshnessTest incident(String started, String outcome) {
    files.put(
        "incidents/i.md",
        "---\nkind: incident\nid: I\nstarted: %sT07:00:00Z\nrunbooks: [{id: r, outcome: %s}]\n---\n# I\n"
            .formatted(started, outcome));
    return this;
  }

  private Freshness of(String... keys) {
    files.put(
        RUNBOOK.value(),
        "---\nid: r\nreview_in: 6 months\n" + String.join("\n", keys) + "\n---\n# R\n");
    ChangeHistory past =
        new ChangeHistory(
            history,
            changes.isEmpty() ? Map.of() : Map.of(RUNBOOK, changes),
            trailers.isEmpty() ? Map.of() : Map.of(RUNBOOK, trailers));
    DocumentParser parser = new DocumentParser(ParseContext.DEFAULTS, new MarkdownParser());
    List<Document> documents = new ArrayList<>();
    files.forEach(
        (path, text) ->
            documents.add(
                Histories.add(
                    parser
                        .parse(new RepoPath(path), text.getBytes(StandardCharsets.UTF_8))
                        .document(),
                    past,
                    Directory.EMPTY)));
    Catalog catalog =
        CatalogBuilder.build(
            new CatalogInput(
                documents,
                java.util.Set.of(),
                new TreeSet<>(),
                RepoPath.ROOT,
                Directory.EMPTY,
                List.of(),
                ResponsePolicy.NONE,
                asOf));
    return catalog.freshnessOf(catalog.document("r").orElseThrow());
  }

  private static final String OWNED = "owner: '@ana'";

  @Test
  void aTrailerIsAReviewWithItsCommitAsProvenance() {
    Freshness freshness = changed("2025-01-01").trailer("2026-10-01").of(OWNED);
    assertThat(freshness.state()).isEqualTo(State.VERIFIED);
    assertThat(freshness.dueOn()).isEqualTo("2027-04-01");
    Evidence review = freshness.lastReview().orElseThrow();
    assertThat(review.text()).isEqualTo("Ana Duarte");
    assertThat(review.provenance().commit()).isEqualTo("d".repeat(40));
  }

  @Test
  void aDocumentThatWouldBeFineButHasNoOwnerIsUnowned() {
    assertThat(changed("2026-10-01").of().state()).isEqualTo(State.UNOWNED);
    assertThat(of(OWNED).state()).isEqualTo(State.VERIFIED);
  }

  @Test
  void aStaleOneWithoutAnOwnerStaysStale() {
    assertThat(changed("2025-10-01").of("last_reviewed_on: 2025-11-01").state())
        .isEqualTo(State.STALE);
  }

  @Test
  void anOldChangeAloneIsStaleAndNeverReviewed() {
    Freshness freshness = changed("2025-01-01").of(OWNED);
    assertThat(freshness.state()).isEqualTo(State.STALE);
    assertThat(freshness.marks()).containsExactly(Mark.NEVER_REVIEWED);
  }

  @Test
  void aChangeWithinTheIntervalSpeaksForADocumentThatNobodyReviewed() {
    assertThat(changed("2026-10-01").of(OWNED).marks()).isEmpty();
  }

  @Test
  void aShallowCloneGivesNoDatesWhateverFilesSay() {
    history = ChangeHistory.State.SHALLOW;
    Freshness freshness = incident("2026-09-01", "wrong").of(OWNED, "last_reviewed_on: 2026-08-01");
    assertThat(freshness.state()).isEqualTo(State.UNKNOWN);
    assertThat(freshness.dueOn()).isNull();
    assertThat(freshness.marks()).isEmpty();
    assertThat(freshness.lastChange()).isEmpty();
  }

  @Test
  void withoutGitWhatFilesSayDecides() {
    history = ChangeHistory.State.NONE;
    assertThat(of(OWNED, "last_reviewed_on: 2026-10-01").state()).isEqualTo(State.VERIFIED);
    assertThat(of(OWNED, "last_reviewed_on: 2026-01-01").state()).isEqualTo(State.STALE);
    Freshness nothing = of(OWNED);
    assertThat(nothing.state()).isEqualTo(State.UNKNOWN);
    assertThat(nothing.marks()).containsExactly(Mark.NEVER_REVIEWED);
  }

  @Test
  void aChangeThatClaimsToBeFromTheFutureIsNoEvidence() {
    assertThat(changed("2026-11-02").of(OWNED).state()).isEqualTo(State.VERIFIED);
    changes.clear();
    Freshness freshness = changed("2026-11-03").of(OWNED);
    assertThat(freshness.state()).isEqualTo(State.UNKNOWN);
    assertThat(freshness.lastChange()).isEmpty();
  }

  @Test
  void aContradictionOverridesUntilTheDocumentChangesOrIsReviewed() {
    incident("2026-09-01", "wrong");
    assertThat(of("last_reviewed_on: 2026-08-01").state()).isEqualTo(State.CONTRADICTED);
    assertThat(of(OWNED, "last_reviewed_on: 2026-09-02").state()).isEqualTo(State.VERIFIED);
    assertThat(changed("2026-09-02").of(OWNED, "last_reviewed_on: 2026-08-01").state())
        .isEqualTo(State.VERIFIED);
  }

  @Test
  void anIncidentThatFoundNothingDoesNotMendWhatAnotherFoundWrong() {
    incident("2026-09-01", "wrong");
    files.put(
        "incidents/later.md",
        "---\nkind: incident\nid: J\nstarted: 2026-10-01T07:00:00Z\n"
            + "runbooks: [{id: r, outcome: worked}]\n---\n# J\n");
    assertThat(of(OWNED).state()).isEqualTo(State.CONTRADICTED);
  }

  @Test
  void theLastExerciseIsTheNewestDrillOrIncidentWhateverCameOfIt() {
    Freshness freshness =
        incident("2026-09-01", "missing")
            .of(OWNED, "reviews: [{on: 2026-05-01, how: drill, ref: DR-7}]");
    assertThat(freshness.lastExercise().map(Evidence::kind)).contains(Evidence.Kind.CONTRADICTION);
    assertThat(freshness.evidence())
        .extracting(Evidence::kind, Evidence::text)
        .contains(org.assertj.core.api.Assertions.tuple(Evidence.Kind.DRILL, "DR-7"));
  }

  private static final String TWICE =
      "reviews: [{on: 2026-03-01, how: read, outcome: unchanged},"
          + " {on: 2026-09-01, how: read, outcome: unchanged}]";

  @Test
  void twoReviewsWithoutChangeInARowAreNamed() {
    assertThat(changed("2026-04-01").of(OWNED, TWICE).marks())
        .containsExactly(Mark.NEVER_EXERCISED);
  }

  @Test
  void anExerciseSinceTheFirstOfThemLiftsTheName() {
    assertThat(incident("2026-06-01", "worked").of(OWNED, TWICE).marks()).isEmpty();
    assertThat(incident("2026-02-01", "worked").of(OWNED, TWICE).marks())
        .containsExactly(Mark.NEVER_EXERCISED);
  }

  @Test
  void withoutStatedOutcomesGitTellsWhetherReviewsChangedAnything() {
    String plain = "reviews: [{on: 2026-03-01}, {on: 2026-09-01}]";
    assertThat(of(OWNED, plain).marks()).isEmpty();
    assertThat(changed("2026-01-01").of(OWNED, plain).marks())
        .containsExactly(Mark.NEVER_EXERCISED);
    changes.clear();
    assertThat(changed("2026-05-01").of(OWNED, plain).marks()).isEmpty();
  }

  @Test
  void editsThatOnlySetADateCountAsReviewsWithoutChange() {
    changed("2026-09-01", Weight.FRONT_MATTER, Stamp.ALONE)
        .changed("2026-03-01", Weight.FRONT_MATTER, Stamp.ALONE)
        .changed("2025-01-01");
    assertThat(of(OWNED, "last_reviewed_on: 2026-09-01").marks())
        .containsExactly(Mark.NEVER_EXERCISED);
  }

  @ParameterizedTest
  @EnumSource(ChangeHistory.State.class)
  void aClockOfAnotherAgeGivesAState(ChangeHistory.State state) {
    history = state;
    for (String clock : List.of("1970-01-01T00:00:00Z", "9999-12-31T00:00:00Z")) {
      asOf = Instant.parse(clock);
      Freshness freshness = of(OWNED, "last_reviewed_on: 2026-10-01");
      boolean past = asOf.isBefore(Instant.parse("2000-01-01T00:00:00Z"));
      boolean told = state != ChangeHistory.State.SHALLOW && !past;
      assertThat(freshness.state()).isEqualTo(told ? State.STALE : State.UNKNOWN);
      assertThat(freshness.dueOn()).isEqualTo(told ? LocalDate.parse("2027-04-01") : null);
    }
  }
}
