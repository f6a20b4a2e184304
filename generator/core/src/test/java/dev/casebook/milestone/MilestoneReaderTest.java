package dev.casebook.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(5)
class MilestoneReaderTest {

  static Stream<TimelineCase> cases() {
    return Stream.of("english.txt", "chinese.txt").flatMap(file -> TimelineCase.of(file).stream());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void timelinesAreReadAsAReaderWould(TimelineCase timeline) {
    MilestonesRead read = MilestoneReader.read(timeline.timeline(), timeline.figures(), Map.of());
    Map<Milestone, String> got = new LinkedHashMap<>();
    timeline.expected().keySet().forEach(milestone -> got.put(milestone, "unknown"));
    read.readings().forEach(reading -> got.put(reading.milestone(), reading.at().iso()));
    Map<Milestone, String> optional = new LinkedHashMap<>(got);
    optional.keySet().retainAll(timeline.expected().keySet());
    assertThat(optional).as(read.readings().toString()).isEqualTo(timeline.expected());
    assertThat(read.contradictions()).hasSize(timeline.contradictions().size());
    for (int i = 0; i < read.contradictions().size(); i++) {
      assertThat(read.contradictions().get(i).message()).contains(timeline.contradictions().get(i));
    }
  }

  @Test
  void thereAreEnoughTimelinesToTellRulesFromLuck() {
    assertThat(cases()).hasSizeGreaterThan(60);
  }

  @Test
  void theRuleAndTheLineAreNamed() {
    TimelineCase timeline =
        TimelineCase.read(
            """
            10:00 Checkout starts failing
            10:04 Alert fires
            10:50 Checkout works again
            """);
    assertThat(MilestoneReader.read(timeline.timeline(), List.of(), Map.of()).readings())
        .extracting(each -> each.milestone() + " " + each.line() + ": " + each.rule())
        .containsExactly(
            "STARTED 1: row that tells the begin ('it begins')",
            "DETECTED 2: row that tells the detection ('alert')",
            "RESOLVED 3: row that tells the end ('works again')");
  }

  @Test
  void rowsOutsideTheKnownTimesAreNotTaken() {
    TimelineCase timeline =
        TimelineCase.read("10:00 Alert fires\n10:20 Alert fires\n11:00 Service restored\n");
    Moment started = Moment.of(OffsetDateTime.parse("2026-03-10T10:10:00Z"));
    Moment resolved = Moment.of(OffsetDateTime.parse("2026-03-10T10:40:00Z"));
    Map<Milestone, Moment> known = Map.of(Milestone.STARTED, started, Milestone.RESOLVED, resolved);
    assertThat(MilestoneReader.read(timeline.timeline(), List.of(), known).readings())
        .extracting(reading -> reading.milestone() + " " + reading.at().iso())
        .containsExactly("DETECTED 2026-03-10T10:20Z");
  }

  @Test
  void everyRuleHasItsName() {
    assertThat(MilestoneRules.ALL).extracting(MilestoneRule::name).doesNotHaveDuplicates();
  }

  @Test
  void hostileRowsEndSoon() {
    String words = "alert ".repeat(20_000) + "resolved ".repeat(20_000);
    String spaces = " ".repeat(50_000) + "not " + "a".repeat(50_000);
    StringBuilder block = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      block.append("10:%02d x%s".formatted(i % 60, i % 2 == 0 ? words : spaces)).append("\n");
    }
    TimelineCase timeline =
        TimelineCase.read(block + "! Time to detection: 1 minute\n! Duration: 7 minutes");
    assertThat(MilestoneReader.read(timeline.timeline(), timeline.figures(), Map.of()).readings())
        .isNotEmpty();
  }
}
