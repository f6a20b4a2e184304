package dev.casebook.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlLimitsTest {

  private static List<Double> minutes(String text) {
    return Arrays.stream(text.split(" ", -1)).map(Double::valueOf).toList();
  }

  /** NumPy 2: {@code y = log(maximum(1, x)); exp(y.mean() ± 2.66 * abs(diff(y)).mean())}. */
  @ParameterizedTest
  @CsvSource({
    "7 9 12 15 22 31 48 48 65 90 180 1440, 41.62036621960271, 11.479328745431845, 150.90210609598498",
    "48 7 1440 9 65 12 90 15 180 22 31 48, 41.62036621960271, 0.09467491587249266, 18296.872706882918",
    "0 1 2 3 4 5 6 7 8 9 10 11 12, 4.652841173790322, 2.682252868820204, 8.071174511611517"
  })
  void limits_equal_the_reference(String minutes, double centre, double low, double high) {
    ControlLimits limits = ControlLimits.of(minutes(minutes));
    assertThat(limits.centre()).isCloseTo(centre, within(1e-9));
    assertThat(limits.limits().low()).isCloseTo(low, within(1e-9));
    assertThat(limits.limits().high()).isCloseTo(high, within(1e-9 * high));
  }

  @Test
  void only_what_is_unlike_the_others_lies_outside() {
    ControlLimits limits =
        ControlLimits.of(minutes("30 45 38 52 41 36 60 33 47 39 44 50 35 42 55 37 48 40 46 43"));
    assertThat(limits.isUnlike(60)).isFalse();
    assertThat(limits.isUnlike(1440)).isTrue();
    assertThat(limits.isUnlike(1)).isTrue();
    assertThat(limits.provisional()).isFalse();
  }

  @Test
  void equal_durations_have_limits_without_width() {
    ControlLimits limits = ControlLimits.of(Collections.nCopies(12, 30.0));
    assertThat(limits.limits().low()).isEqualTo(limits.limits().high());
    assertThat(limits.provisional()).isTrue();
  }

  @Test
  void eleven_durations_are_too_few() {
    assertThatThrownBy(() -> ControlLimits.of(Collections.nCopies(11, 30.0)))
        .hasMessageContaining("twelve");
  }
}
