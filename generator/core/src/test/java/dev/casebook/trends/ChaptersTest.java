package dev.casebook.trends;

import static dev.casebook.trends.IncidentFixture.catalog;
import static dev.casebook.trends.IncidentFixture.daysAgo;
import static dev.casebook.trends.IncidentFixture.incident;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Metric;
import dev.casebook.model.RunbookUse;
import dev.casebook.model.RunbookUse.Outcome;
import dev.casebook.policy.Demand;
import dev.casebook.trends.Caveat.Reason;
import dev.casebook.trends.Population.KeptOut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChaptersTest {

  private static Chapter whole(IncidentRecord... records) {
    return Trends.of(catalog(records)).chapter(Filter.ALL, Window.ALL).orElseThrow();
  }

  @Test
  void imperfect_data_is_counted_by_reason() {
    Chapter chapter =
        whole(
            incident("A", daysAgo(90)).took(Metric.TTM, 0).build(),
            incident("B", daysAgo(80)).took(Metric.TTM, 60 * 24 * 31).severity(null).build(),
            incident("C", daysAgo(70)).open(Metric.TTM, 9).services().build(),
            incident("D", daysAgo(60)).took(Metric.TTM, 5, "start unknown: detected").build(),
            incident("E", daysAgo(50)).build());
    assertThat(chapter.caveats())
        .containsExactly(
            new Caveat(Reason.OPEN, List.of("C")),
            new Caveat(Reason.START_UNKNOWN, List.of("D")),
            new Caveat(Reason.NO_END, List.of("E")),
            new Caveat(Reason.UNDER_A_MINUTE, List.of("A")),
            new Caveat(Reason.MONTHS_LONG, List.of("B")),
            new Caveat(Reason.NO_SEVERITY, List.of("B")),
            new Caveat(Reason.NO_SERVICE, List.of("C")));
  }

  @Test
  void every_reason_has_its_words_in_both_languages() {
    for (String language : List.of("en", "zh")) {
      for (Reason reason : Reason.values()) {
        assertThat(Wording.of(language).message("caveat." + reason.label())).isNotBlank();
        assertThat(Wording.of(language).message("caveat." + reason.label() + ".rule")).isNotBlank();
      }
      for (Demand demand : Demand.values()) {
        assertThat(Wording.of(language).message("demand." + demand.label())).isNotBlank();
      }
    }
  }

  @Test
  void two_records_of_one_id_and_one_start_count_once() {
    TrendReport report =
        Trends.of(
            catalog(
                incident("A", daysAgo(9)).took(Metric.TTM, 5).build(),
                incident("A", daysAgo(9)).file("again").took(Metric.TTM, 5).build(),
                incident("A", daysAgo(8)).file("other").took(Metric.TTM, 5).build()));
    assertThat(report.overall(Metric.TTM).n()).isEqualTo(2);
    assertThat(report.population().keptOut())
        .containsExactly(new KeptOut("duplicate", "", List.of("A")));
  }

  @Test
  void a_quarter_tells_its_severities_from_worst_to_mildest() {
    Chapter chapter =
        whole(
            incident("A", "2026-07-02T00:00:00Z").severity("P3").build(),
            incident("B", "2026-08-02T00:00:00Z").severity("P0").build(),
            incident("C", "2026-09-02T00:00:00Z").severity("P3").build(),
            incident("D", "2026-10-02T00:00:00Z").severity("odd").build());
    assertThat(chapter.quarters().get(0).bySeverity())
        .containsExactly(Map.entry("P0", 1), Map.entry("P3", 2));
    assertThat(chapter.quarters().get(1).bySeverity()).containsExactly(Map.entry("", 1));
    assertThat(chapter.quarters().get(1).period().rate()).isEqualTo(PoissonCounts.interval(1));
  }

  private static RunbookUse used(Outcome outcome) {
    return new RunbookUse("a", outcome, SourceLocation.file(new RepoPath("a.md")));
  }

  @Test
  void incidents_with_a_runbook_that_worked_stand_against_those_without() {
    List<IncidentRecord> records = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      records.add(
          incident("W" + i, daysAgo(100 + i))
              .took(Metric.TTM, 10 + i)
              .runbooks(used(Outcome.WORKED))
              .build());
      records.add(incident("N" + i, daysAgo(200 + i)).took(Metric.TTM, 40 + i).build());
    }
    records.add(
        incident("X", daysAgo(1)).took(Metric.TTM, 1).runbooks(used(Outcome.WRONG)).build());
    records.add(
        incident("M", daysAgo(1)).took(Metric.TTM, 45).runbooks(used(Outcome.MISSING)).build());
    Contrast contrast = whole(records.toArray(IncidentRecord[]::new)).contrasts().get(0);
    assertThat(contrast.kind()).isEqualTo(Contrast.Kind.RUNBOOK);
    assertThat(contrast.comparison().before()).hasSize(7).contains("M").doesNotContain("X");
    assertThat(contrast.comparison().after()).hasSize(6);
    assertThat(contrast.leftOut()).isEqualTo(1);
    assertThat(contrast.comparison().ratio()).isNotNull();
  }

  @Test
  void an_event_is_a_before_and_an_after_of_twelve_months() {
    List<IncidentRecord> records = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      records.add(
          incident("O" + month, "2024-%02d-10T00:00:00Z".formatted(month))
              .took(Metric.TTM, 60)
              .build());
      records.add(
          incident("Y" + month, "2025-%02d-10T00:00:00Z".formatted(month))
              .took(Metric.TTM, 30)
              .build());
    }
    Contrast contrast =
        Trends.of(
                catalog(records.toArray(IncidentRecord[]::new)),
                List.of(new MarkedEvent(LocalDate.parse("2025-03-01"), "New pager")))
            .chapter(Filter.ALL, Window.ALL)
            .orElseThrow()
            .contrasts()
            .get(0);
    assertThat(contrast.subject()).isEqualTo("New pager");
    assertThat(contrast.comparison().before()).hasSize(12).startsWith("O3").endsWith("Y2");
    assertThat(contrast.comparison().after()).hasSize(10).startsWith("Y3").endsWith("Y12");
  }

  @Test
  void a_control_chart_needs_twelve_incidents_that_are_over() {
    List<IncidentRecord> records = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      records.add(incident("I" + (10 + i), daysAgo(20 - i)).took(Metric.TTM, 30 + i % 2).build());
    }
    records.add(incident("O", daysAgo(2)).open(Metric.TTM, 99).build());
    assertThat(chart(records)).isEmpty();
    records.add(incident("Z", daysAgo(1)).took(Metric.TTM, 9000).build());
    assertThat(chart(records).orElseThrow().unlike()).containsExactly("Z");
  }

  private static java.util.Optional<ControlChart> chart(List<IncidentRecord> records) {
    return ControlChart.of(
        Trends.of(catalog(records.toArray(IncidentRecord[]::new))).overall(Metric.TTM).cohort());
  }
}
