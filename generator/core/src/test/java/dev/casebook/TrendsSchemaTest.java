package dev.casebook;

import static dev.casebook.trends.IncidentFixture.daysAgo;
import static dev.casebook.trends.IncidentFixture.incident;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.json.Json;
import dev.casebook.model.ActionItem;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Metric;
import dev.casebook.model.Milestone;
import dev.casebook.model.RunbookUse;
import dev.casebook.trends.IncidentFixture;
import dev.casebook.trends.MarkedEvent;
import dev.casebook.trends.TrendExport;
import dev.casebook.trends.Trends;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The schema of {@code api/trends.json} says what is written. */
class TrendsSchemaTest {

  private static final JsonSchemas SCHEMA = new JsonSchemas(Schema.TRENDS);
  private static final SourceLocation HERE = SourceLocation.file(new RepoPath("a.md"));

  private static String export(IncidentRecord... records) {
    return Json.compact(
        TrendExport.of(
            Trends.of(
                IncidentFixture.catalog(records),
                List.of(new MarkedEvent(LocalDate.parse("2026-06-01"), "New pager")))));
  }

  private static IncidentRecord[] many() {
    List<IncidentRecord> records = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      ActionItem.State state = ActionItem.State.values()[i % 4];
      records.add(
          incident("I-" + i, daysAgo(20 * i))
              .severity(i % 9 == 0 ? null : "P" + i % 4)
              .at(Milestone.RESOLVED, daysAgo(20 * i))
              .detectedBy(i % 2 == 0 ? "alert" : "customer")
              .took(Metric.TTM, 10 + 7 * i, i % 5 == 0 ? "mitigation unknown: resolved" : "x: y")
              .took(Metric.TTA, i)
              .runbooks(new RunbookUse("a", RunbookUse.Outcome.values()[i % 4], HERE))
              .actions(
                  new ActionItem(
                      null,
                      "Do it",
                      null,
                      null,
                      LocalDate.parse("2026-03-01"),
                      state,
                      state == ActionItem.State.DONE ? LocalDate.parse("2026-04-01") : null,
                      null,
                      HERE))
              .build());
    }
    records.add(incident("O", daysAgo(1)).open(Metric.TTR, 9).build());
    records.add(incident("N", daysAgo(1)).notCounted("no start is known").build());
    return records.toArray(IncidentRecord[]::new);
  }

  @Test
  void everythingThatIsWrittenIsInTheSchema() {
    assertThat(SCHEMA.errorsOfJson(export(many()))).isEmpty();
    assertThat(SCHEMA.errorsOfJson(export())).isEmpty();
    assertThat(export(many()))
        .contains("\"yearBefore\"", "\"contrasts\":[{", "\"missed\":[{", "\"repeats\":[{");
  }

  @Test
  void anythingElseIsNot() {
    String written = export(many());
    assertThat(SCHEMA.errorsOfJson(written.replace("\"population\":{", "\"population\":{\"x\":1,")))
        .isNotEmpty();
    assertThat(SCHEMA.errorsOfJson(written.replace("\"untimed\":", "\"timed\":"))).isNotEmpty();
    assertThat(SCHEMA.errorsOfJson(written.replace("\"decided\":", "\"decided\":-1,\"d\":")))
        .isNotEmpty();
  }
}
