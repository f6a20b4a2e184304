package dev.casebook.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(5)
class StatedDurationTest {

  @ParameterizedTest
  @CsvSource({
    "38 minutes, 38",
    "38 min., 38",
    "19 hours 43 minutes., 1183",
    "673h 34m, 40414",
    "~24h40m, 1480",
    "1h30, 90",
    "11 Days, 15840",
    "2.5 hours, 150",
    "7h (during support hours 10:00-17:00), 420",
    "1 day and 4 hours, 1680",
    "38 分钟, 38",
    "约 1 小时 30 分, 90",
    "2 天, 2880"
  })
  void durationsAreReadAsPeopleWriteThem(String text, long minutes) {
    assertThat(StatedDuration.read(text))
        .get()
        .extracting(StatedDuration::minutes)
        .isEqualTo(minutes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?", "N/A", "TBD", "", "10:00", "until the next morning", "5 machines"})
  void whatIsNoDurationIsNone(String text) {
    assertThat(StatedDuration.read(text)).isEmpty();
  }

  @Test
  void roundedFiguresMatchWhatTheyWereRoundedFrom() {
    StatedDuration hours = StatedDuration.read("22 hours").orElseThrow();
    assertThat(hours.canBe(22 * 60 + 25)).isTrue();
    assertThat(hours.canBe(23 * 60)).isFalse();
    StatedDuration minutes = StatedDuration.read("38 minutes").orElseThrow();
    assertThat(minutes.canBe(39)).isTrue();
    assertThat(minutes.canBe(41)).isFalse();
    assertThat(StatedDuration.read("about 50 minutes").orElseThrow().canBe(46)).isTrue();
  }
}
