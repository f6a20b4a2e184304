package dev.casebook.trends;

import static dev.casebook.trends.IncidentFixture.catalog;
import static dev.casebook.trends.IncidentFixture.incident;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.model.Catalog;
import dev.casebook.model.Metric;
import dev.casebook.policy.Demand;
import dev.casebook.policy.Judgement;
import dev.casebook.policy.Judgement.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PromiseTest {

  @Test
  void a_promise_counts_only_what_is_decided() {
    Catalog catalog =
        catalog(
            List.of(
                incident("A", "2026-02-01T10:00:00Z").took(Metric.TTM, 29).build(),
                incident("B", "2026-02-02T10:00:00Z").took(Metric.TTM, 31).build(),
                incident("C", "2026-02-03T10:00:00Z").build()),
            IncidentFixture.policy(Map.of("P1", 30L)));
    Promise mitigate =
        Trends.of(catalog).chapter(Filter.ALL, Window.ALL).orElseThrow().promises().stream()
            .filter(each -> each.demand() == Demand.MITIGATE)
            .findFirst()
            .orElseThrow();
    assertThat(mitigate.decided()).isEqualTo(2);
    assertThat(mitigate.share()).isEqualTo(0.5);
    assertThat(mitigate.interval()).isEqualTo(Proportions.wilson(1, 2));
    assertThat(mitigate.of(Verdict.BROKEN)).extracting(Judgement::id).containsExactly("B");
    assertThat(mitigate.of(Verdict.NOT_STATED)).extracting(Judgement::id).containsExactly("C");
  }
}
