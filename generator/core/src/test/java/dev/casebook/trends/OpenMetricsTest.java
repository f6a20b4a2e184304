package dev.casebook.trends;

import static dev.casebook.trends.IncidentFixture.catalog;
import static dev.casebook.trends.IncidentFixture.daysAgo;
import static dev.casebook.trends.IncidentFixture.incident;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Metric;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenMetricsTest {

  private static String text() {
    List<IncidentRecord> records = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      records.add(incident("I-" + i, daysAgo(i)).took(Metric.TTM, 10 * i).build());
    }
    records.add(incident("Odd", daysAgo(9)).severity("a\"b\\c\nd").build());
    return OpenMetrics.of(Trends.of(catalog(records.toArray(IncidentRecord[]::new))));
  }

  @Test
  void numbers_are_gauges_in_seconds_with_their_bounds() {
    assertThat(text())
        .contains(
            "# TYPE casebook_duration_seconds gauge\n# UNIT casebook_duration_seconds seconds\n")
        .contains(
            """
            casebook_duration_seconds{bound="estimate",figure="median",metric="ttm",window="all"} 2100
            casebook_duration_seconds{bound="low",figure="median",metric="ttm",window="all"} 600
            casebook_duration_seconds{bound="high",figure="median",metric="ttm",window="all"} 3600
            """)
        .contains("casebook_incidents{window=\"all\"} 7\n")
        .contains("casebook_kept_ratio{bound=\"estimate\",demand=\"mitigate\",window=\"all\"} 1\n")
        .doesNotContain("figure=\"p95\"")
        .endsWith("# EOF\n");
  }

  @Test
  void labels_are_escaped_and_every_line_is_one_of_the_format() {
    assertThat(text()).contains("severity=\"a\\\"b\\\\c\\nd\"");
    assertThat(text().lines())
        .allMatch(
            line ->
                line.matches("# (TYPE|UNIT|HELP) casebook_[a-z_]+ .+|# EOF")
                    || line.matches("casebook_[a-z_]+(\\{.+})? [0-9.]+"));
  }

  @Test
  void the_samples_of_a_family_stand_together() {
    List<String> families =
        text()
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("[ {]", 2)[0])
            .toList();
    List<String> runs = new ArrayList<>();
    for (String family : families) {
      if (runs.isEmpty() || !runs.get(runs.size() - 1).equals(family)) {
        runs.add(family);
      }
    }
    assertThat(runs).doesNotHaveDuplicates();
  }
}
