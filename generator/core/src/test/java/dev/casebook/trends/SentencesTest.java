package dev.casebook.trends;

import static dev.casebook.trends.IncidentFixture.catalog;
import static dev.casebook.trends.IncidentFixture.daysAgo;
import static dev.casebook.trends.IncidentFixture.incident;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.model.IncidentFacts.IncidentKind;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Metric;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

  private static final Wording ENGLISH = Wording.of("en");

  @Test
  void the_headline_says_what_the_number_of_incidents_allows() {
    assertThat(headline(0, 0)).isEqualTo("No incidents in this window.");
    assertThat(headline(1, 0)).startsWith("1 incident: too few");
    assertThat(headline(4, 0)).startsWith("4 incidents: too few for a typical duration");
    assertThat(headline(5, 0))
        .isEqualTo(
            "Half of the 5 incidents took 30 min or less."
                + " An interval can be given from 6 incidents on.");
    assertThat(headline(6, 0))
        .isEqualTo("Half of the 6 incidents took 35 min or less (95 % interval: 10 min to 1 h).");
    assertThat(headline(5, 1)).startsWith("Half of the 6 incidents took 35 min or less. How far");
    assertThat(headline(1, 5))
        .isEqualTo(
            "6 incidents, 5 of them still open: how long half of them take cannot be told yet.");
  }

  @Test
  void the_details_name_everything_that_a_reader_must_know() {
    List<IncidentRecord> records = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      records.add(
          incident("I-" + (10 + i), daysAgo(i))
              .severity("P0")
              .took(
                  Metric.TTM,
                  10 * i,
                  i == 1 ? new String[] {"start unknown: detected"} : new String[0])
              .build());
    }
    records.add(incident("SILENT", daysAgo(3)).build());
    records.add(incident("NONE", daysAgo(3)).severity(null).took(Metric.TTM, 10).build());
    TrendReport report = Trends.of(catalog(records.toArray(IncidentRecord[]::new)));
    assertThat(text(Sentences.details(report.overall(Metric.TTM))))
        .isEqualTo(
            """
            Three in four took 1 h 30 min or less (95 % interval: 1 h to 2 h).
            Geometric mean: 47 min (95 % interval: 28 min to 1 h 18 min).
            Arithmetic mean, which is how MTTR is usually computed: 1 h 1 min. A few long incidents decide it, so no interval is given.
            6 of 12 met their target: 50 % (95 % interval: 25 % to 75 %).
            1 incident had no target.
            1 of 13: the start is unknown, the detection stands in for it.
            1 more incident does not state the times that this needs.
            """);
  }

  @Test
  void the_population_is_said_in_words() {
    TrendReport report =
        Trends.of(
            catalog(
                incident("A", daysAgo(1)).build(),
                incident("B", daysAgo(1)).kind(IncidentKind.NEAR_MISS).build(),
                incident("C", daysAgo(1)).notCounted("its times contradict each other").build()));
    assertThat(text(Sentences.population(report)))
        .isEqualTo(
            """
            1 of 3 recorded incidents count, by their start, up to 2026-11-02.
            1 near miss is kept out.
            1 is kept out: its times contradict each other.
            """);
  }

  @Test
  void every_absence_has_its_words_in_both_languages() {
    for (Absence.Reason reason : Absence.Reason.values()) {
      Phrase phrase = Sentences.absence(new Absence(reason, 6));
      assertThat(ENGLISH.text(phrase)).isNotBlank();
      assertThat(Wording.of("zh").text(phrase)).isNotBlank();
    }
  }

  private static String opening(int before, int beforeMinutes, int after, int afterMinutes) {
    List<IncidentRecord> records = new ArrayList<>();
    for (int i = 1; i <= before; i++) {
      records.add(incident("B-" + i, daysAgo(400 + i)).took(Metric.TTM, beforeMinutes + i).build());
    }
    for (int i = 1; i <= after; i++) {
      records.add(incident("A-" + i, daysAgo(i)).took(Metric.TTM, afterMinutes + i).build());
    }
    TrendReport report = Trends.of(catalog(records.toArray(IncidentRecord[]::new)));
    return text(Sentences.opening(report, Filter.ALL));
  }

  @Test
  void the_opening_never_claims_a_change_that_noise_explains() {
    assertThat(opening(8, 30, 8, 32))
        .isEqualTo(
            """
            Over the last 12 months: Half of the 8 incidents took 37 min or less (95 % interval: 33 min to 40 min).
            Compared with the 8 incidents of the year before, no change can be told apart from noise (×1.1, 95 % interval: ×0.97 to ×1.1).
            With this many incidents and their spread, a change smaller than ×1.1 would not show.
            8 of 8 met their target: 100 % (95 % interval: 68 % to 100 %).
            """);
  }

  @Test
  void the_opening_names_a_change_that_is_clear_of_noise_with_its_interval() {
    assertThat(opening(8, 300, 8, 30))
        .contains("year before, they were shorter: ×0.11 (95 % interval: ×0.11 to ×0.12).");
    assertThat(opening(8, 30, 8, 300)).contains("they were longer: ×8.8 (");
  }

  @Test
  void the_opening_says_when_there_is_too_little_to_say() {
    assertThat(opening(1, 30, 8, 30))
        .contains(
            "The year before has 1 incident to compare with and this one 8; a comparison takes 5");
    assertThat(opening(8, 30, 0, 0))
        .startsWith(
            "No incident of the last 12 months counts. Over the whole time:\nHalf of the 8");
    assertThat(opening(0, 0, 0, 0)).isEqualTo("No incidents in this window.\n");
  }

  private static String headline(int closed, int open) {
    List<IncidentRecord> records = new ArrayList<>();
    for (int i = 1; i <= closed; i++) {
      records.add(incident("C-" + i, daysAgo(i)).took(Metric.TTM, 10 * i).build());
    }
    for (int i = 1; i <= open; i++) {
      records.add(incident("O-" + i, daysAgo(i)).open(Metric.TTM, 1440).build());
    }
    TrendGroup group =
        Trends.of(catalog(records.toArray(IncidentRecord[]::new))).overall(Metric.TTM);
    return text(List.of(Sentences.headline(group))).strip();
  }

  private static String text(List<Phrase> phrases) {
    StringBuilder text = new StringBuilder();
    phrases.forEach(phrase -> text.append(ENGLISH.text(phrase)).append('\n'));
    return text.toString().replace('\u00a0', ' ');
  }
}
