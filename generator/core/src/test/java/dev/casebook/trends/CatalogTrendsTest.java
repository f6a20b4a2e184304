package dev.casebook.trends;

import static dev.casebook.trends.IncidentFixture.AS_OF;
import static dev.casebook.trends.IncidentFixture.undated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.Catalog;
import dev.casebook.model.CatalogBuilder;
import dev.casebook.model.CatalogInput;
import dev.casebook.model.Directory;
import dev.casebook.model.Document;
import dev.casebook.model.Metric;
import dev.casebook.model.Milestone;
import dev.casebook.model.ResponsePolicy;
import dev.casebook.trends.Phrase.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The report of a catalog that was really built. */
class CatalogTrendsTest {

  private static final Set<String> MESSAGES = TrendMessages.of("zh").keySet();

  @Test
  void every_fallback_of_the_catalog_has_words_in_both_languages() {
    List<Document> documents = new ArrayList<>();
    for (int bits = 1; bits < 1 << Milestone.values().length; bits++) {
      IncidentFixture fixture = undated("I-" + bits);
      for (int i = 0; i < Milestone.values().length; i++) {
        if ((bits >> i & 1) == 1) {
          fixture.at(Milestone.values()[i], "2026-10-01T10:0" + i + ":00Z");
        }
      }
      documents.add(fixture.build().main());
    }
    TrendReport report = Trends.of(catalog(documents));
    TreeSet<String> words = new TreeSet<>();
    for (Metric metric : Metric.values()) {
      report.overall(metric).fallbacks().forEach(fallback -> words.add(fallback.words()));
    }
    assertThat(words).hasSizeGreaterThanOrEqualTo(4);
    assertThat(words).allMatch(each -> MESSAGES.contains(new Words(each).key()));
    assertThat(report.overall(Metric.TTD).fallbacks().stream().map(TrendGroup.Fallback::words))
        .as("no time to detect without a start")
        .noneMatch(each -> each.startsWith("start"));
  }

  @Test
  void every_contradiction_of_the_catalog_has_words_in_both_languages() {
    List<Document> documents = new ArrayList<>();
    String[] times = {
      "1960-01-01T00:00:00Z", "2016-01-01T00:00:00Z", "2030-01-01T00:00:00Z", "2026-09-01T00:00:00Z"
    };
    for (Milestone milestone : Milestone.values()) {
      for (String time : times) {
        for (String start : List.of("2018-06-01T00:00:00Z", "2026-10-01T00:00:00Z")) {
          documents.add(
              IncidentFixture.incident("I-" + documents.size(), start)
                  .at(milestone, time)
                  .build()
                  .main());
        }
      }
    }
    documents.add(
        undated("REVERSED")
            .at(Milestone.DETECTED, "2026-10-01T10:00:00Z")
            .at(Milestone.RESOLVED, "2026-10-01T09:00:00Z")
            .build()
            .main());
    List<Population.KeptOut> out = Trends.of(catalog(documents)).population().keptOut();
    assertThat(out).hasSizeGreaterThan(15);
    assertThat(out)
        .allSatisfy(kept -> assertThat(MESSAGES).contains(new Words(kept.words()).key()));
  }

  private static Catalog catalog(List<Document> documents) {
    return CatalogBuilder.build(
        new CatalogInput(
            documents,
            Set.of(),
            new TreeSet<>(),
            RepoPath.ROOT,
            Directory.EMPTY,
            IncidentFixture.SEVERITIES,
            ResponsePolicy.NONE,
            AS_OF));
  }
}
