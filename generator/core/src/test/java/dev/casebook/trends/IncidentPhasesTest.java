package dev.casebook.trends;

import static dev.casebook.trends.IncidentFixture.catalog;
import static dev.casebook.trends.IncidentFixture.incident;
import static dev.casebook.trends.IncidentFixture.undated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Metric;
import dev.casebook.model.Milestone;
import dev.casebook.trends.IncidentPhases.Kind;
import dev.casebook.trends.IncidentPhases.Phase;
import dev.casebook.trends.IncidentPhases.Target;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IncidentPhasesTest {

  @Test
  void an_incident_with_all_its_times_has_three_phases_and_the_targets_of_its_severity() {
    IncidentRecord record =
        incident("A", "2026-10-01T10:00:00Z")
            .severity("P0")
            .at(Milestone.DETECTED, "2026-10-01T10:12:00Z")
            .at(Milestone.ACKNOWLEDGED, "2026-10-01T10:15:00Z")
            .at(Milestone.MITIGATED, "2026-10-01T10:48:00Z")
            .at(Milestone.RESOLVED, "2026-10-01T13:20:00Z")
            .build();
    IncidentPhases phases = phases(record).orElseThrow();
    assertThat(phases.phases())
        .containsExactly(
            new Phase(Kind.UNDETECTED, 0, 12, false),
            new Phase(Kind.MITIGATING, 12, 48, false),
            new Phase(Kind.RECOVERING, 48, 200, false));
    assertThat(phases.acknowledged()).isEqualTo(15);
    assertThat(phases.targets())
        .containsExactly(new Target(Metric.TTA, 5, 17), new Target(Metric.TTM, 60, 60));
    assertThat(phases.end()).isEqualTo(200);
  }

  @Test
  void an_open_incident_lasts_to_the_cut_off() {
    IncidentRecord record =
        incident("A", "2026-11-02T06:00:00Z")
            .at(Milestone.DETECTED, "2026-11-02T06:30:00Z")
            .open(Metric.TTM, 120)
            .build();
    assertThat(phases(record).orElseThrow().phases())
        .containsExactly(
            new Phase(Kind.UNDETECTED, 0, 30, false), new Phase(Kind.MITIGATING, 30, 120, true));
  }

  @Test
  void an_end_that_is_neither_stated_nor_open_is_not_invented() {
    IncidentRecord record =
        incident("A", "2026-10-01T10:00:00Z")
            .at(Milestone.DETECTED, "2026-10-01T10:12:00Z")
            .build();
    assertThat(phases(record).orElseThrow().phases())
        .containsExactly(new Phase(Kind.UNDETECTED, 0, 12, false));
    assertThat(phases(incident("B", "2026-10-01T10:00:00Z").build())).isEmpty();
    assertThat(phases(undated("C").build())).isEmpty();
  }

  @Test
  void resolved_stands_in_for_mitigated_and_then_nothing_follows() {
    IncidentRecord record =
        incident("A", "2026-10-01T10:00:00Z")
            .at(Milestone.RESOLVED, "2026-10-01T11:00:00Z")
            .build();
    assertThat(phases(record).orElseThrow().phases())
        .containsExactly(new Phase(Kind.MITIGATING, 0, 60, false));
  }

  @Test
  void times_in_the_wrong_order_give_no_phase() {
    IncidentRecord record =
        incident("A", "2026-10-01T10:00:00Z")
            .at(Milestone.DETECTED, "2026-10-01T09:00:00Z")
            .at(Milestone.ACKNOWLEDGED, "2026-10-01T09:05:00Z")
            .at(Milestone.MITIGATED, "2026-10-01T08:00:00Z")
            .at(Milestone.RESOLVED, "2026-10-01T07:00:00Z")
            .build();
    assertThat(phases(record)).isEmpty();
  }

  private static Optional<IncidentPhases> phases(IncidentRecord record) {
    return IncidentPhases.of(record, catalog(record));
  }
}
