package dev.casebook.trends;

import static dev.casebook.trends.IncidentFixture.catalog;
import static dev.casebook.trends.IncidentFixture.incident;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.json.Json;
import dev.casebook.model.Catalog;
import dev.casebook.model.IncidentFacts.IncidentKind;
import dev.casebook.model.Metric;
import dev.casebook.model.Milestone;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrendExportTest {

  private static final Catalog CATALOG =
      catalog(
          incident("I-1", "2026-10-01T10:00:00+02:00")
              .severity("P0")
              .at(Milestone.DETECTED, "2026-10-01T10:05:30+02:00")
              .took(Metric.TTD, 5.5)
              .took(Metric.TTM, 1 / 3.0, "mitigated unknown: resolved")
              .build(),
          incident("I-2", "2026-10-02T00:00:00Z").open(Metric.TTM, 46560).build(),
          incident("I-3", "2026-10-03T00:00:00Z").kind(IncidentKind.NEAR_MISS).build());

  @Test
  void the_shape_is_that_of_the_command() {
    Map<String, Object> root = TrendExport.of(Trends.of(CATALOG));
    assertThat(root.keySet())
        .containsExactly(
            "schema",
            "asOf",
            "population",
            "metrics",
            "quarters",
            "chapters",
            "actions",
            "repeats");
    assertThat(root.get("asOf")).isEqualTo("2026-11-02T08:00:00Z");
    assertThat(Json.compact(root.get("population")))
        .isEqualTo(
            """
            {"recorded":3,"counted":2,"dateKey":"start","from":"2026-10-01T08:00:00Z",\
            "cutOff":"2026-11-02T08:00:00Z","keptOut":[{"because":"near-miss","words":"","n":1,\
            "incidents":["I-3"]}]}""");
  }

  @Test
  void a_metric_says_its_filter_its_numbers_and_its_incidents() {
    assertThat(Json.compact(entry("ttm", Map.of("severity", "P0"))))
        .isEqualTo(
            """
            {"metric":"ttm","filter":{"severity":"P0"},"n":1,"open":0,"medianMinutes":null,\
            "interval95Minutes":null,"notGivenBecause":"too-few","figures":{\
            "p75":{"n":1,"minutes":null,"interval95":null,"notGivenBecause":"too-few"},\
            "p90":{"n":1,"minutes":null,"interval95":null,"notGivenBecause":"too-few"},\
            "p95":{"n":1,"minutes":null,"interval95":null,"notGivenBecause":"too-few"},\
            "geometric-mean":{"n":1,"minutes":null,"interval95":null,"notGivenBecause":"too-few"},\
            "arithmetic-mean":{"n":1,"minutes":null,"interval95":null,"notGivenBecause":"too-few"},\
            "within-target":{"n":1,"share":1,"interval95":[0.2065,1],"notGivenBecause":null}},\
            "target":{"within":["I-1"],"missed":[],"undecided":[],"noTarget":[]},\
            "fallbacks":{"mitigated unknown: resolved":1},"unmeasured":[],"incidents":["I-1"]}""");
  }

  @Test
  void every_filter_occurs_once_per_metric() {
    List<?> metrics = (List<?>) TrendExport.of(Trends.of(CATALOG)).get("metrics");
    List<String> keys =
        metrics.stream()
            .map(each -> ((Map<?, ?>) each).get("metric") + " " + ((Map<?, ?>) each).get("filter"))
            .toList();
    assertThat(keys).doesNotHaveDuplicates().contains("ttm {}", "tta {window=last-12-months}");
  }

  @Test
  void numbers_are_rounded_and_plain() {
    assertThat(TrendExport.exact(39.5)).isEqualTo(new BigDecimal("39.5"));
    assertThat(TrendExport.exact(1 / 3.0)).isEqualTo(new BigDecimal("0.3333"));
    assertThat(TrendExport.exact(1200).toPlainString()).isEqualTo("1200");
    assertThat(Json.compact(TrendExport.exact(10_000_000))).isEqualTo("10000000");
  }

  @Test
  void incidents_are_lines_with_what_is_known() {
    assertThat(IncidentTable.csv(CATALOG.incidents(), CATALOG.asOf()).replace("\r\n", "\n"))
        .isEqualTo(
            """
            id,title,severity,services,started,detected,acknowledged,declared,announced,mitigated,resolved,ttd_minutes,tta_minutes,ttm_minutes,ttr_minutes,open,fallbacks,counted,not_counted_because,path
            I-1,Title of I-1,P0,checkout,2026-10-01T10:00+02:00,2026-10-01T10:05:30+02:00,,,,,,5.5,,0.3333,,,mitigated unknown: resolved,true,,incidents/I-1.md
            I-2,Title of I-2,P1,checkout,2026-10-02T00:00Z,,,,,,,,,46560,,ttm,,true,,incidents/I-2.md
            I-3,Title of I-3,P1,checkout,2026-10-03T00:00Z,,,,,,,,,,,,,false,near-miss,incidents/I-3.md
            """);
  }

  @Test
  void cells_are_quoted_and_formulas_are_defused() {
    assertThat(IncidentTable.cell("a, \"b\"\nc")).isEqualTo("\"a, \"\"b\"\"\nc\"");
    assertThat(IncidentTable.cell("=cmd|' /C calc'!A1")).isEqualTo("'=cmd|' /C calc'!A1");
    assertThat(IncidentTable.cell("\t+1")).startsWith("'");
    assertThat(IncidentTable.cell("@a,b")).isEqualTo("\"'@a,b\"");
    assertThat(IncidentTable.cell("5-3")).isEqualTo("5-3");
  }

  private static Map<?, ?> entry(String metric, Map<String, Object> filter) {
    List<?> metrics = (List<?>) TrendExport.of(Trends.of(CATALOG)).get("metrics");
    return metrics.stream()
        .map(each -> (Map<?, ?>) each)
        .filter(each -> metric.equals(each.get("metric")) && filter.equals(each.get("filter")))
        .findFirst()
        .orElseThrow();
  }
}
