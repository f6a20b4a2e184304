package dev.casebook.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.trends.Durations.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0 min",
    "0.4, 0 min",
    "0.5, 1 min",
    "48, 48 min",
    "59.4, 59 min",
    "59.5, 1 h",
    "60, 1 h",
    "200, 3 h 20 min",
    "1439.4, 23 h 59 min",
    "1439.5, 1 d",
    "1440, 1 d",
    "1469, 1 d",
    "1470, 1 d 1 h",
    "3120, 2 d 4 h",
    "43200, 30 d",
    "-48, -48 min",
    "-0.2, 0 min"
  })
  void names_the_two_largest_units(double minutes, String expected) {
    assertThat(Durations.human(minutes)).isEqualTo(expected);
  }

  @Test
  void speaks_other_languages() {
    assertThat(Durations.human(200, new Units("天", "小时", "分钟", ""))).isEqualTo("3小时20分钟");
    assertThat(Wording.of("zh-CN").minutes(3120)).isEqualTo("2\u00a0天\u00a04\u00a0小时");
    assertThat(Wording.of("en").minutes(200)).isEqualTo("3\u00a0h\u00a020\u00a0min");
  }

  @Test
  void what_is_no_duration_is_refused() {
    assertThatThrownBy(() -> Durations.human(Double.NaN)).hasMessageContaining("not a duration");
  }
}
