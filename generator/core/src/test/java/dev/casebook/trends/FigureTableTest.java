package dev.casebook.trends;

import static dev.casebook.trends.IncidentFixture.catalog;
import static dev.casebook.trends.IncidentFixture.incident;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.model.Metric;
import org.junit.jupiter.api.Test;

class FigureTableTest {

  @Test
  void every_number_has_its_n_its_interval_or_the_reason_why_not() {
    TrendReport report =
        Trends.of(catalog(incident("A", "2026-08-01T00:00:00Z").took(Metric.TTM, 241).build()));
    String csv =
        FigureTable.csv(report, report.chapter(Filter.severity("P1"), Window.ALL).orElseThrow());
    assertThat(csv.lines())
        .contains(
            "figure,metric,unit,n,value,low95,high95,not_given_because",
            "median,ttm,minutes,1,,,,too-few",
            "within-target,ttm,share,1,0,0,0.7935,",
            "mitigate,,share,1,0,0,0.7935,",
            "acknowledge,,share,0,,,,none-decided",
            "2026-Q3,,incidents,1,1,0.0253,5.5716,",
            "2026-Q4,,incidents,0,0,0,3.6889,");
  }
}
