package dev.casebook.render.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.casebook.trends.Wording;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalesTest {

  private static final ChartWords WORDS = ChartWords.of(Wording.of("en"));
  private static final Instant END = Instant.parse("2026-11-02T08:00:00Z");

  @Test
  void durations_have_human_ticks() {
    LogScale scale = new LogScale(1, 10080, 300, 0);
    assertThat(scale.ticks().stream().map(WORDS::tick))
        .containsExactly("1m", "5m", "15m", "1h", "4h", "12h", "1d", "3d", "1w");
    assertThat(scale.y(1)).isEqualTo(300);
    assertThat(scale.y(10080)).isCloseTo(0, within(1e-9));
    assertThat(scale.y(0)).as("less than a minute").isEqualTo(300);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "60, 60", "3, 7", "10080, 10080", "1, 500000", "20000000, 90000000"})
  void everything_shown_lies_within_the_axis(double least, double most) {
    LogScale scale = new LogScale(least, most, 200, 10);
    assertThat(scale.y(least)).isBetween(10 - 1e-9, 200 + 1e-9);
    assertThat(scale.y(most)).isBetween(10 - 1e-9, 200 + 1e-9);
    assertThat(scale.ticks().size()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void ticks_that_find_no_room_are_left_out_but_hours_and_days_stay() {
    LogScale scale = new LogScale(1, 500_000, 120, 0);
    List<Long> ticks = scale.ticks();
    assertThat(ticks).contains(1L, 60L, 1440L).doesNotContain(720L);
    for (int i = 1; i < ticks.size(); i++) {
      double gap = scale.y((double) ticks.get(i - 1)) - scale.y((double) ticks.get(i));
      assertThat(gap).isGreaterThanOrEqualTo(17);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "5, DAY",
    "20, WEEK",
    "60, MONTH",
    "200, MONTH",
    "365, MONTH",
    "730, QUARTER",
    "1500, HALF_YEAR",
    "3650, YEAR",
    "12000, FIVE_YEARS",
    "40000, TWENTY_YEARS"
  })
  void time_has_ticks_for_its_span(int days, TimeTicks.Step step) {
    assertThat(ticks(days).step()).isEqualTo(step);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 8, 14, 25, 45, 90, 200, 400, 740, 1200, 2500, 5000, 20000})
  void labels_have_room_on_a_phone_and_never_go_missing(int days) {
    TimeScale scale = scale(days);
    List<TimeTicks.Tick> always =
        new TimeTicks(scale).ticks().stream().filter(TimeTicks.Tick::always).toList();
    assertThat(always).hasSizeBetween(2, 8);
    for (int i = 1; i < always.size(); i++) {
      double gap = scale.x(always.get(i).instant()) - scale.x(always.get(i - 1).instant());
      assertThat(gap * 245).isGreaterThan(38);
    }
  }

  @Test
  void the_year_stands_below_the_first_tick_of_each_year() {
    List<TimeTicks.Tick> ticks = ticks(730).ticks();
    assertThat(ticks.stream().filter(TimeTicks.Tick::yearWide).map(tick -> tick.day().toString()))
        .containsExactly("2025-01-01", "2026-01-01");
    assertThat(ticks.get(0).day()).isEqualTo("2025-01-01");
  }

  @Test
  void weeks_begin_on_monday() {
    assertThat(ticks(20).ticks())
        .isNotEmpty()
        .allMatch(tick -> tick.day().getDayOfWeek().getValue() == 1);
  }

  @Test
  void a_bar_has_round_ticks_from_zero() {
    assertThat(new LinearScale(200).ticks()).containsExactly(0L, 60L, 120L, 180L);
    assertThat(new LinearScale(0).ticks()).containsExactly(0L, 1L);
    assertThat(new LinearScale(1e9).ticks()).hasSizeLessThanOrEqualTo(6);
  }

  @Test
  void tick_words_use_the_largest_whole_unit() {
    assertThat(List.of(0L, 45L, 120L, 2160L, 2880L, 40320L).stream().map(WORDS::tick))
        .containsExactly("0m", "45m", "2h", "36h", "2d", "4w");
  }

  private static TimeTicks ticks(int days) {
    return new TimeTicks(scale(days));
  }

  private static TimeScale scale(int days) {
    return new TimeScale(END.minus(days, ChronoUnit.DAYS), END);
  }
}
