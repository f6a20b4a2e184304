package dev.casebook.policy;

import static dev.casebook.trends.IncidentFixture.catalog;
import static dev.casebook.trends.IncidentFixture.incident;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.ActionItem;
import dev.casebook.model.Catalog;
import dev.casebook.model.Directory;
import dev.casebook.model.Drill;
import dev.casebook.model.EventKind;
import dev.casebook.model.IncidentFacts.Status;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Metric;
import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import dev.casebook.model.ResponsePolicy;
import dev.casebook.model.ResponsePolicy.Targets;
import dev.casebook.model.ResponsePolicy.Version;
import dev.casebook.model.TimelineEvent;
import dev.casebook.policy.Judgement.Verdict;
import dev.casebook.trends.IncidentFixture;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {

  private static final SourceLocation HERE = SourceLocation.file(new RepoPath("a.md"));

  private static Targets targets(int minutes, int days) {
    return new Targets(
        Duration.ofMinutes(minutes),
        Duration.ofMinutes(2L * minutes),
        Duration.ofMinutes(3L * minutes),
        Duration.ofMinutes(6L * minutes),
        Period.ofDays(days),
        Period.ofMonths(3),
        Period.ofDays(4 * days),
        List.of(),
        null);
  }

  /** Ten minutes to acknowledge until the end of 2025, five from then on. */
  private static final ResponsePolicy POLICY =
      new ResponsePolicy(
          List.of(
              new Version(LocalDate.parse("2025-01-01"), Map.of("P1", targets(10, 5))),
              new Version(LocalDate.parse("2026-01-01"), Map.of("P1", targets(5, 5)))));

  private static Judgement judged(Demand demand, IncidentFixture incident) {
    return all(incident).stream().filter(each -> each.demand() == demand).findFirst().orElseThrow();
  }

  private static List<Judgement> all(IncidentFixture incident) {
    IncidentRecord record = incident.build();
    return new Judge(catalog(List.of(record), POLICY)).of(record);
  }

  private static TimelineEvent update(String at) {
    return new TimelineEvent(Moment.of(OffsetDateTime.parse(at)), "Told", EventKind.UPDATE, HERE);
  }

  private static ActionItem action(ActionItem.State state, String due, String done) {
    return new ActionItem(
        null,
        "Do it",
        null,
        null,
        due.isEmpty() ? null : LocalDate.parse(due),
        state,
        done.isEmpty() ? null : LocalDate.parse(done),
        null,
        HERE);
  }

  @Test
  void an_incident_is_held_against_the_version_of_its_day() {
    Judgement old =
        judged(Demand.ACKNOWLEDGE, incident("A", "2025-12-31T23:00:00Z").took(Metric.TTA, 7));
    Judgement young =
        judged(Demand.ACKNOWLEDGE, incident("A", "2026-01-01T00:00:00Z").took(Metric.TTA, 7));
    assertThat(old.verdict()).isEqualTo(Verdict.KEPT);
    assertThat(old.evidence().asked()).isEqualTo(10.0);
    assertThat(young.verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(young.evidence().asked()).isEqualTo(5.0);
    assertThat(judged(Demand.ACKNOWLEDGE, incident("A", "2024-01-01T00:00:00Z")).verdict())
        .as("before the first version")
        .isEqualTo(Verdict.NOT_ASKED);
  }

  @Test
  void what_the_record_does_not_tell_is_no_miss() {
    assertThat(all(incident("A", "2026-01-01T00:00:00Z")))
        .extracting(Judgement::verdict)
        .containsOnly(Verdict.NOT_STATED);
  }

  @Test
  void an_open_incident_is_a_miss_from_its_target_on_and_undecided_before() {
    assertThat(
            judged(Demand.MITIGATE, incident("A", "2026-11-02T07:50:00Z").open(Metric.TTM, 10))
                .verdict())
        .isEqualTo(Verdict.UNDECIDED);
    assertThat(
            judged(Demand.MITIGATE, incident("A", "2026-11-02T07:00:00Z").open(Metric.TTM, 60))
                .verdict())
        .isEqualTo(Verdict.BROKEN);
  }

  @Test
  void the_first_notice_counts_from_the_detection() {
    IncidentFixture told =
        incident("A", "2026-02-01T10:00:00Z")
            .at(Milestone.DETECTED, "2026-02-01T10:30:00Z")
            .at(Milestone.ANNOUNCED, "2026-02-01T10:40:00Z");
    assertThat(judged(Demand.ANNOUNCE, told).evidence())
        .isEqualTo(Judgement.Evidence.minutes(10.0, 10.0));
    IncidentFixture before = told.at(Milestone.ANNOUNCED, "2026-02-01T10:29:00Z");
    assertThat(judged(Demand.ANNOUNCE, before).verdict()).isEqualTo(Verdict.NOT_STATED);
  }

  @Test
  void the_longest_silence_is_held_against_the_rhythm() {
    IncidentFixture told =
        incident("A", "2026-02-01T10:00:00Z")
            .at(Milestone.ANNOUNCED, "2026-02-01T10:10:00Z")
            .at(Milestone.RESOLVED, "2026-02-01T10:50:00Z");
    assertThat(judged(Demand.UPDATE, told).verdict())
        .as("nobody knows whether there were none")
        .isEqualTo(Verdict.NOT_STATED);
    assertThat(judged(Demand.UPDATE, told.timeline(update("2026-02-01T10:24:00Z"))).verdict())
        .as("one update does not tell that all were written down")
        .isEqualTo(Verdict.NOT_STATED);
    assertThat(judged(Demand.UPDATE, told.at(Milestone.RESOLVED, "2026-02-01T10:25:00Z")).verdict())
        .as("over within the rhythm of a quarter of an hour")
        .isEqualTo(Verdict.KEPT);
    told.at(Milestone.RESOLVED, "2026-02-01T10:50:00Z");
    assertThat(
            judged(
                    Demand.UPDATE,
                    told.timeline(update("2026-02-01T10:38:00Z"), update("2026-02-01T10:24:00Z")))
                .evidence()
                .took())
        .isEqualTo(14.0);
  }

  @ParameterizedTest
  @CsvSource({
    "DONE,    2026-03-01, 2026-03-01, KEPT",
    "DONE,    2026-03-01, 2026-03-02, BROKEN",
    "DONE,    2026-03-01, '',         NOT_STATED",
    "OPEN,    2026-11-01, '',         BROKEN",
    "OPEN,    2026-11-02, '',         UNDECIDED",
    "DROPPED, 2026-03-01, '',         NOT_ASKED",
    "UNKNOWN, 2026-03-01, '',         NOT_STATED",
    "DONE,    '',         2026-02-21, KEPT",
    "DONE,    '',         2026-02-22, BROKEN"
  })
  void an_action_item_is_due_on_its_day_or_on_that_of_the_policy(
      ActionItem.State state, String due, String done, Verdict expected) {
    assertThat(
            judged(
                    Demand.ACTIONS,
                    incident("A", "2026-02-01T10:00:00Z").actions(action(state, due, done)))
                .verdict())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "alert, KEPT",
    "internal, KEPT",
    "customer, BROKEN",
    "third_party, BROKEN",
    "luck, NOT_STATED"
  })
  void who_noticed_first_needs_no_policy(String by, Verdict expected) {
    assertThat(
            judged(Demand.DETECTED_BY_US, incident("A", "2020-01-01T10:00:00Z").detectedBy(by))
                .verdict())
        .isEqualTo(expected);
  }

  @Test
  void without_postmortems_in_the_repository_none_is_missing() {
    IncidentFixture over =
        incident("A", "2026-02-01T10:00:00Z").at(Milestone.RESOLVED, "2026-02-01T12:00:00Z");
    assertThat(judged(Demand.POSTMORTEM, over).verdict()).isEqualTo(Verdict.NOT_STATED);
    assertThat(
            judged(Demand.POSTMORTEM, incident("A", "2026-11-02T07:00:00Z").status(Status.ACTIVE))
                .verdict())
        .isEqualTo(Verdict.UNDECIDED);
  }

  /** Resolved on 1 February, so due on 6 February. */
  private static Judgement postmortem(String commit, String firstCommit, String... others) {
    IncidentRecord late =
        incident("A", "2026-02-01T10:00:00Z")
            .at(Milestone.RESOLVED, "2026-02-01T12:00:00Z")
            .postmortem(commit, "2026-09-01", firstCommit)
            .build();
    List<dev.casebook.model.Document> documents = new ArrayList<>(late.documents());
    for (int i = 0; i < others.length; i++) {
      documents.addAll(
          incident("Other-" + i, "2020-01-01T00:00:00Z")
              .postmortem(others[i].substring(11), others[i].substring(0, 10))
              .build()
              .documents());
    }
    return new Judge(catalog(documents, List.of(late), Directory.EMPTY, POLICY))
        .of(late).stream()
            .filter(each -> each.demand() == Demand.POSTMORTEM)
            .findFirst()
            .orElseThrow();
  }

  @Test
  void a_postmortem_is_kept_by_its_first_commit_and_missed_only_where_history_proves_it() {
    assertThat(postmortem("c1", "2026-02-06").verdict()).isEqualTo(Verdict.KEPT);
    assertThat(postmortem("c1", "2026-02-07").verdict())
        .as("the repository may have come later")
        .isEqualTo(Verdict.NOT_STATED);
    Judgement late = postmortem("c1", "2026-02-07", "2025-01-01 c0");
    assertThat(late.verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(late.evidence())
        .isEqualTo(
            Judgement.Evidence.days(LocalDate.parse("2026-02-06"), LocalDate.parse("2026-02-07")));
    String[] imported = new String[10];
    Arrays.fill(imported, "2026-02-07 c1");
    imported[0] = "2025-01-01 c0";
    assertThat(postmortem("c1", "2026-02-07", imported).verdict())
        .as("ten documents came at once")
        .isEqualTo(Verdict.NOT_STATED);
  }

  @Test
  void where_others_have_a_postmortem_one_is_missing_after_its_day() {
    IncidentRecord with =
        incident("A", "2025-02-01T10:00:00Z").postmortem("c0", "2025-02-02").build();
    IncidentRecord without =
        incident("B", "2026-02-01T10:00:00Z")
            .at(Milestone.RESOLVED, "2026-02-01T12:00:00Z")
            .build();
    List<dev.casebook.model.Document> documents = new ArrayList<>(with.documents());
    documents.addAll(without.documents());
    assertThat(
            new Judge(catalog(documents, List.of(with, without), Directory.EMPTY, POLICY))
                .of(without))
        .filteredOn(each -> each.demand() == Demand.POSTMORTEM)
        .extracting(Judgement::verdict)
        .containsExactly(Verdict.BROKEN);
  }

  @Test
  void each_drill_wants_the_next_within_the_time_of_its_day() {
    List<dev.casebook.model.Document> drills =
        List.of(
            drill("a", "2025-01-10"),
            drill("b", "2025-04-10"),
            drill("c", "2025-08-01"),
            drill("d", "2026-09-01"));
    Catalog catalog = catalog(drills, List.of(), Directory.EMPTY, POLICY);
    assertThat(new DrillJudge(catalog).all())
        .extracting(Judgement::verdict)
        .containsExactly(Verdict.KEPT, Verdict.BROKEN, Verdict.BROKEN, Verdict.UNDECIDED);
  }

  private static Drill drill(String id, String date) {
    return new Drill(
        incident(id, "2025-01-01T00:00:00Z").build().main().header(),
        incident(id, "2025-01-01T00:00:00Z").build().main().body(),
        LocalDate.parse(date),
        false,
        null,
        "P1",
        List.of(),
        List.of(),
        null,
        List.of());
  }
}
