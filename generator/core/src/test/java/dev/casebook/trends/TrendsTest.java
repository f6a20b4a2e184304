package dev.casebook.trends;

import static dev.casebook.trends.IncidentFixture.AS_OF;
import static dev.casebook.trends.IncidentFixture.catalog;
import static dev.casebook.trends.IncidentFixture.daysAgo;
import static dev.casebook.trends.IncidentFixture.incident;
import static dev.casebook.trends.IncidentFixture.undated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.model.Catalog;
import dev.casebook.model.Directory;
import dev.casebook.model.IncidentFacts.IncidentKind;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Metric;
import dev.casebook.model.Milestone;
import dev.casebook.model.Owner;
import dev.casebook.model.ResponsePolicy;
import dev.casebook.trends.Absence.Reason;
import dev.casebook.trends.Population.KeptOut;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendsTest {

  /** n, then whether each figure has a value and an interval. */
  @ParameterizedTest
  @CsvSource({
    "0,  -, -, -, -, -",
    "1,  -, -, -, -, -",
    "4,  -, -, -, -, -",
    "5,  value, interval, -, -, -",
    "6,  interval, interval, -, -, -",
    "10, interval, interval, -, -, -",
    "11, interval, interval, interval, -, -",
    "28, interval, interval, interval, -, -",
    "29, interval, interval, interval, interval, -",
    "58, interval, interval, interval, interval, -",
    "59, interval, interval, interval, interval, interval"
  })
  void a_figure_is_given_exactly_from_its_gate_on(
      int n, String median, String mean, String p75, String p90, String p95) {
    TrendGroup group = Trends.of(catalog(closed(n))).overall(Metric.TTM);
    assertThat(group.n()).isEqualTo(n);
    assertThat(shown(group.figure("median"))).isEqualTo(median);
    assertThat(shown(group.figure("geometric-mean"))).isEqualTo(mean);
    assertThat(shown(group.figure("p75"))).isEqualTo(p75);
    assertThat(shown(group.figure("p90"))).isEqualTo(p90);
    assertThat(shown(group.figure("p95"))).isEqualTo(p95);
  }

  @Test
  void what_is_not_given_says_why_and_from_when() {
    TrendGroup group = Trends.of(catalog(closed(5))).overall(Metric.TTM);
    assertThat(group.median().absence()).isEqualTo(new Absence(Reason.TOO_FEW, 6));
    assertThat(group.figure("p90").absence()).isEqualTo(new Absence(Reason.TOO_FEW, 29));
    TrendGroup empty = Trends.of(catalog()).overall(Metric.TTM);
    assertThat(empty.median().absence()).isEqualTo(new Absence(Reason.NO_INCIDENTS, 0));
    assertThat(empty.figure("within-target").absence())
        .isEqualTo(new Absence(Reason.NO_INCIDENTS, 0));
  }

  @Test
  void figures_equal_the_reference_and_name_their_incidents() {
    double[] minutes = {7, 9, 12, 15, 22, 31, 48, 48, 65, 90, 180, 1440};
    TrendGroup group = Trends.of(catalog(lasting(minutes))).overall(Metric.TTM);
    assertThat(group.median().value()).isEqualTo(39.5);
    assertThat(group.median().interval()).as("ranks 3 and 10").isEqualTo(new Interval(12, 90));
    assertThat(group.figure("arithmetic-mean").value()).isEqualTo(1967 / 12.0);
    assertThat(group.figure("arithmetic-mean").absence())
        .isEqualTo(new Absence(Reason.NONE_BY_DESIGN, 0));
    assertThat(group.cohort().ids()).hasSize(12).startsWith("I-11").endsWith("I-00");
  }

  @Test
  void open_incidents_stay_in_as_lower_bounds() {
    List<IncidentRecord> records = new ArrayList<>(List.of(lasting(10, 20, 30, 40, 50, 60, 70)));
    records.add(incident("OPEN", daysAgo(2)).open(Metric.TTM, 2880).build());
    TrendGroup group =
        Trends.of(catalog(records.toArray(IncidentRecord[]::new))).overall(Metric.TTM);
    assertThat(group.n()).isEqualTo(8);
    assertThat(group.open()).containsExactly("OPEN");
    assertThat(group.median().value()).isEqualTo(45);
    assertThat(group.median().interval()).as("its upper rank is the open one").isNull();
    assertThat(group.median().absence()).isEqualTo(new Absence(Reason.OPEN_INCIDENTS, 0));
    assertThat(group.figure("geometric-mean").absence())
        .isEqualTo(new Absence(Reason.OPEN_INCIDENTS, 0));
  }

  @Test
  void all_open_gives_no_median() {
    IncidentRecord[] records = new IncidentRecord[8];
    for (int i = 0; i < records.length; i++) {
      records[i] = incident("O-" + i, daysAgo(i + 1)).open(Metric.TTM, 1440 * (i + 1)).build();
    }
    TrendGroup group = Trends.of(catalog(records)).overall(Metric.TTM);
    assertThat(group.median().value()).isNull();
    assertThat(group.median().absence()).isEqualTo(new Absence(Reason.OPEN_INCIDENTS, 0));
  }

  @Test
  void incidents_of_no_length_count_as_one_minute() {
    TrendGroup group = Trends.of(catalog(lasting(0, 0, 0, 0, 0, 0))).overall(Metric.TTM);
    assertThat(group.median().value()).isEqualTo(1);
    assertThat(group.median().interval()).isEqualTo(new Interval(1, 1));
  }

  @Test
  void what_is_kept_out_is_counted_with_its_reason() {
    String later = AS_OF.plus(Duration.ofDays(1)).toString();
    Catalog catalog =
        catalog(
            incident("IN", daysAgo(1)).took(Metric.TTM, 5).build(),
            incident("NEAR", daysAgo(2)).kind(IncidentKind.NEAR_MISS).notCounted("near").build(),
            incident("MAIN", daysAgo(3)).kind(IncidentKind.MAINTENANCE).build(),
            incident("DUP-B", daysAgo(4)).notCounted("a duplicate of IN").build(),
            incident("DUP-A", daysAgo(5)).notCounted("a duplicate of IN").build(),
            incident("LATER", later).took(Metric.TTM, 5).build(),
            undated("NEVER").took(Metric.TTA, 4).build());
    Population population = Trends.of(catalog).population();
    assertThat(population.recorded()).isEqualTo(7);
    assertThat(population.counted()).containsExactly("IN");
    assertThat(population.keptOut())
        .containsExactly(
            new KeptOut("after-cut-off", "", List.of("LATER")),
            new KeptOut("maintenance", "", List.of("MAIN")),
            new KeptOut("near-miss", "", List.of("NEAR")),
            new KeptOut("not-counted", "a duplicate of IN", List.of("DUP-A", "DUP-B")),
            new KeptOut("undated", "", List.of("NEVER")));
  }

  @Test
  void severities_come_in_their_configured_order_then_unknown_ones_then_services() {
    Catalog catalog =
        catalog(
            incident("A", daysAgo(1)).severity("SEV9").services("web", "api").build(),
            incident("B", daysAgo(2)).severity(null).services("web").build());
    assertThat(Trends.of(catalog).filters())
        .containsExactly(
            Filter.ALL,
            Filter.severity("P0"),
            Filter.severity("P1"),
            Filter.severity("P2"),
            Filter.severity("P3"),
            Filter.severity("SEV9"),
            Filter.service("api"),
            Filter.service("web"));
  }

  @Test
  void a_team_has_the_incidents_of_its_services_and_else_those_whose_record_it_owns() {
    Directory directory =
        new Directory(
            List.of(
                new Directory.Team("web", "Web", null, List.of()),
                new Directory.Team("money", "Money", null, List.of()),
                new Directory.Team("idle", "Idle", null, List.of())),
            List.of(),
            List.of(
                new Directory.Service("checkout", "Checkout", "team:money", null),
                new Directory.Service("pages", "Pages", "web", null),
                new Directory.Service("desk", "Desk", "@ana", null)),
            List.of());
    Owner web = new Owner("team:web", Owner.Kind.TEAM);
    Catalog catalog =
        catalog(
            directory,
            incident("A", daysAgo(3)).services("checkout", "pages").build(),
            incident("B", daysAgo(2)).services("checkout").owners(web).build(),
            incident("C", daysAgo(1)).services("desk").owners(web).build());
    TrendReport report = Trends.of(catalog);
    assertThat(report.filters()).endsWith(Filter.team("web"), Filter.team("money"));
    assertThat(unmeasured(report, "web")).containsExactly("A", "C");
    assertThat(unmeasured(report, "money")).containsExactly("A", "B");
  }

  private static List<String> unmeasured(TrendReport report, String team) {
    return report.group(Metric.TTM, Filter.team(team), Window.ALL).orElseThrow().unmeasured();
  }

  @Test
  void windows_end_at_the_cut_off_and_count_what_they_cannot_measure() {
    List<IncidentRecord> records = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      records.add(incident("I-" + (100 + i), daysAgo(30 * i)).took(Metric.TTM, 10 + i).build());
    }
    records.add(incident("RECENT", daysAgo(40)).build());
    records.add(incident("OLD", daysAgo(800)).build());
    TrendReport report = Trends.of(catalog(records.toArray(IncidentRecord[]::new)));
    TrendGroup year = report.group(Metric.TTM, Filter.ALL, Window.LAST_12_MONTHS).orElseThrow();
    assertThat(year.n()).isEqualTo(13);
    assertThat(year.cohort().from()).isEqualTo("2025-11-02T08:00:00Z");
    assertThat(year.unmeasured()).containsExactly("RECENT");
    TrendGroup twenty = report.group(Metric.TTM, Filter.ALL, Window.LAST_20).orElseThrow();
    assertThat(twenty.cohort().ids()).hasSize(20).startsWith("I-119").endsWith("I-100");
    assertThat(report.overall(Metric.TTM).unmeasured()).containsExactly("OLD", "RECENT");
  }

  @Test
  void fallbacks_are_counted_by_their_words() {
    Catalog catalog =
        catalog(
            incident("A", daysAgo(2)).took(Metric.TTM, 9, "start unknown: detected").build(),
            incident("B", daysAgo(1))
                .took(Metric.TTM, 9, "mitigated unknown: resolved", "start unknown: detected")
                .build());
    assertThat(Trends.of(catalog).overall(Metric.TTM).fallbacks())
        .containsExactly(
            new TrendGroup.Fallback("mitigated unknown: resolved", List.of("B")),
            new TrendGroup.Fallback("start unknown: detected", List.of("A", "B")));
  }

  @Test
  void the_share_within_target_uses_the_policy_of_the_start_and_leaves_young_ones_out() {
    ResponsePolicy policy =
        new ResponsePolicy(
            List.of(
                IncidentFixture.version("2025-01-01", Map.of("P0", 120L)),
                IncidentFixture.version("2026-01-01", Map.of("P0", 60L))));
    List<IncidentRecord> records =
        List.of(
            p0("OLD", "2025-06-01T00:00:00Z").took(Metric.TTM, 90).build(),
            p0("NEW", "2026-06-01T00:00:00Z").took(Metric.TTM, 90).build(),
            p0("EXACT", "2026-06-02T00:00:00Z").took(Metric.TTM, 60).build(),
            p0("LONG-OPEN", "2026-11-02T06:00:00Z").open(Metric.TTM, 120).build(),
            p0("YOUNG-OPEN", "2026-11-02T07:30:00Z").open(Metric.TTM, 30).build(),
            p0("BEFORE", "2024-06-01T00:00:00Z").took(Metric.TTM, 9).build(),
            p0("P3", "2026-06-01T00:00:00Z").severity("P3").took(Metric.TTM, 9).build());
    TrendReport report = Trends.of(catalog(records, policy));
    TrendGroup group = report.overall(Metric.TTM);
    assertThat(group.targets())
        .isEqualTo(
            new TargetShare(
                List.of("OLD", "EXACT"),
                List.of("NEW", "LONG-OPEN"),
                List.of("YOUNG-OPEN"),
                List.of("BEFORE", "P3")));
    Figure share = group.figure("within-target");
    assertThat(share.value()).isEqualTo(0.5);
    assertThat(share.n()).isEqualTo(4);
    assertThat(share.interval()).isEqualTo(Proportions.wilson(2, 4));
    assertThat(report.overall(Metric.TTR).figure("within-target").absence())
        .isEqualTo(new Absence(Reason.NO_INCIDENTS, 0));
    assertThat(
            report
                .group(Metric.TTM, Filter.severity("P0"), Window.LAST_12_MONTHS)
                .orElseThrow()
                .targetLines())
        .extracting(TrendGroup.TargetLine::minutes)
        .containsExactly(120.0, 60.0);
    assertThat(group.targetLines()).as("severities have different targets").isEmpty();
  }

  @Test
  void a_metric_without_a_target_says_so() {
    TrendReport report = Trends.of(catalog(incident("A", daysAgo(1)).took(Metric.TTR, 9).build()));
    assertThat(report.overall(Metric.TTR).figure("within-target").absence())
        .isEqualTo(new Absence(Reason.NO_TARGET, 0));
  }

  @Test
  void a_time_without_an_offset_places_an_incident_but_a_known_instant_is_preferred() {
    IncidentRecord record =
        undated("A")
            .at(
                Milestone.STARTED,
                new dev.casebook.model.Moment(LocalDate.parse("2026-05-01"), null, null))
            .at(Milestone.DETECTED, "2026-05-02T02:00:00+02:00")
            .took(Metric.TTM, 5)
            .build();
    Observation seen =
        Trends.of(catalog(record)).overall(Metric.TTM).cohort().observations().get(0);
    assertThat(seen.start()).isEqualTo("2026-05-02T00:00:00Z");
    assertThat(seen.stated().iso()).isEqualTo("2026-05-02T02:00+02:00");
  }

  @Test
  void quarters_without_incidents_are_counted_too() {
    List<PeriodCount> quarters =
        Trends.of(
                catalog(
                    incident("A", "2026-02-01T00:00:00Z").build(),
                    incident("B", "2026-03-31T23:59:59Z").build(),
                    incident("C", "2026-10-01T00:00:00Z").build()))
            .quarters();
    assertThat(quarters).extracting(PeriodCount::count).containsExactly(2, 0, 0, 1);
    assertThat(quarters).extracting(PeriodCount::complete).containsExactly(true, true, true, false);
    assertThat(quarters.get(0).from()).isEqualTo("2026-01-01");
    assertThat(quarters.get(0).rate()).isEqualTo(PoissonCounts.interval(2));
  }

  @Test
  void the_order_of_the_incidents_does_not_matter() {
    List<IncidentRecord> records = new ArrayList<>(List.of(closed(40)));
    TrendReport report = Trends.of(catalog(records.toArray(IncidentRecord[]::new)));
    Collections.shuffle(records, new Random(7));
    TrendReport shuffled = Trends.of(catalog(records.toArray(IncidentRecord[]::new)));
    assertThat(TrendExport.of(shuffled)).isEqualTo(TrendExport.of(report));
  }

  @Test
  @Timeout(5)
  void thousands_of_incidents_in_many_services_take_seconds_at_most() {
    List<IncidentRecord> records = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      records.add(
          incident("I-" + i, daysAgo(i % 1000))
              .services("s" + i % 60)
              .took(Metric.TTM, i % 700)
              .took(Metric.TTR, i % 900)
              .build());
    }
    TrendReport report = Trends.of(catalog(records.toArray(IncidentRecord[]::new)));
    assertThat(report.groups()).hasSize(4 * 3 * (1 + 4 + 60));
  }

  @Test
  void a_report_can_be_about_some_incidents_only() {
    Catalog catalog = catalog(closed(12));
    TrendReport report = Trends.ofSome(catalog, catalog.incidents().subList(0, 3));
    assertThat(report.population().recorded()).isEqualTo(3);
    assertThat(report.overall(Metric.TTM).n()).isEqualTo(3);
  }

  private static IncidentFixture p0(String id, String started) {
    return incident(id, started).severity("P0");
  }

  private static IncidentRecord[] closed(int n) {
    double[] minutes = new double[n];
    for (int i = 0; i < n; i++) {
      minutes[i] = 5 + 7 * i;
    }
    return lasting(minutes);
  }

  private static IncidentRecord[] lasting(double... minutes) {
    IncidentRecord[] records = new IncidentRecord[minutes.length];
    for (int i = 0; i < minutes.length; i++) {
      String id = String.format(java.util.Locale.ROOT, "I-%02d", i);
      records[i] = incident(id, daysAgo(10 * i)).took(Metric.TTM, minutes[i]).build();
    }
    return records;
  }

  private static String shown(Figure figure) {
    return figure.interval() != null ? "interval" : figure.value() != null ? "value" : "-";
  }
}
