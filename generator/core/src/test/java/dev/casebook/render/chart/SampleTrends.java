package dev.casebook.render.chart;

import static dev.casebook.trends.IncidentFixture.AS_OF;
import static dev.casebook.trends.IncidentFixture.daysAgo;
import static dev.casebook.trends.IncidentFixture.incident;

import dev.casebook.model.Catalog;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Metric;
import dev.casebook.model.Milestone;
import dev.casebook.model.ResponsePolicy;
import dev.casebook.trends.IncidentFixture;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A repository of two years for looking at charts. */
final class SampleTrends {

  private static final String[] SEVERITIES = {"P0", "P1", "P1", "P2", "P2", "P2", "P3"};
  private static final String[] SERVICES = {"checkout", "payments", "live", "search"};

  private SampleTrends() {}

  static Catalog catalog(int incidents) {
    Random random = new Random(20240101);
    List<IncidentRecord> records = new ArrayList<>();
    int day = 0;
    for (int i = 0; i < incidents; i++) {
      day += random.nextInt(Math.max(2, 1440 / incidents));
      double toMitigate = Math.rint(55 * StrictMath.exp(1.3 * random.nextGaussian()));
      String severity = SEVERITIES[random.nextInt(SEVERITIES.length)];
      IncidentFixture fixture =
          incident("INC-" + (100 + i), daysAgo(Math.max(1, 740 - day)))
              .severity(severity)
              .services(SERVICES[random.nextInt(SERVICES.length)])
              .took(Metric.TTM, Math.max(1, toMitigate))
              .took(Metric.TTR, toMitigate * 2 + 20)
              .took(Metric.TTA, 1 + random.nextInt(15));
      records.add(fixture.build());
    }
    records.add(incident("INC-900", daysAgo(3)).severity("P1").open(Metric.TTM, 4320).build());
    records.add(incident("INC-901", daysAgo(9)).severity("P2").open(Metric.TTM, 12960).build());
    records.add(incident("INC-902", daysAgo(200)).severity(null).took(Metric.TTM, 0).build());
    records.add(incident("INC-903", daysAgo(200)).severity("P2").took(Metric.TTM, 0).build());
    return IncidentFixture.catalog(
        records,
        new ResponsePolicy(
            List.of(
                IncidentFixture.version("2023-01-01", Map.of("P0", 120L, "P1", 240L)),
                IncidentFixture.version("2025-11-01", Map.of("P0", 60L, "P1", 120L)))));
  }

  /** One incident with all its milestones, in minutes after its start. */
  static IncidentRecord phases(String id, int detected, int mitigated, int resolved) {
    return incident(id, after(0))
        .severity("P0")
        .at(Milestone.DETECTED, after(detected))
        .at(Milestone.ACKNOWLEDGED, after(detected + 4))
        .at(Milestone.MITIGATED, after(mitigated))
        .at(Milestone.RESOLVED, after(resolved))
        .build();
  }

  static String after(int minutes) {
    return AS_OF
        .minus(Duration.ofDays(30))
        .plus(Duration.ofMinutes(minutes))
        .atOffset(ZoneOffset.UTC)
        .toString();
  }
}
