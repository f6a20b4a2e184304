package dev.casebook.trends;

import static dev.casebook.trends.ReferenceSamples.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

  /**
   * SciPy 1.17, with {@code u = scipy.stats._mannwhitneyu._MWU(m, n)}: {@code sum(u.cdf(c) <= .025
   * for c in range(m * n + 1))}.
   */
  @ParameterizedTest
  @CsvSource({
    "3, 3, 0",
    "5, 5, 3",
    "5, 6, 4",
    "6, 6, 6",
    "5, 12, 12",
    "8, 9, 16",
    "9, 11, 24",
    "10, 10, 24",
    "12, 12, 38",
    "15, 20, 91",
    "20, 20, 128",
    "30, 30, 318",
    "50, 40, 759",
    "100, 100, 4198"
  })
  void the_critical_rank_equals_the_exact_reference(int m, int n, int rank) {
    assertThat(RankSum.criticalRank(m, n)).isEqualTo(rank);
    assertThat(RankSum.criticalRank(n, m)).isEqualTo(rank);
  }

  @Test
  void beyond_the_counted_sizes_the_critical_rank_goes_on_smoothly() {
    int counted = RankSum.criticalRank(100, 100);
    int approximated = RankSum.criticalRank(101, 100);
    assertThat(approximated - counted).isBetween(40, 70);
  }

  /**
   * SciPy 1.17: {@code d = sort(subtract.outer(log(b), log(a)).ravel())}; {@code exp(median(d)),
   * exp(d[c - 1]), exp(d[-c])} with the critical rank c.
   */
  @ParameterizedTest
  @CsvSource({
    "five, six, 0.5357997197768197, 0.02083333333333334, 15",
    "six, five, 1.8663690238892559, 0.06666666666666667, 47.999999999999986",
    "five, twelve, 0.6753816335059705, 0.1875, 3.749999999999999",
    "twelve, six, 0.6978631577988531, 0.07692307692307696, 8.571428571428568",
    "six, six, 1, 0.02083333333333334, 47.999999999999986",
    "twelve, twelve, 1, 0.31249999999999994, 3.2000000000000006",
    "five, five, 1, 0.1375, 7.272727272727272"
  })
  void the_ratio_equals_the_reference(String a, String b, double value, double low, double high) {
    Ratio ratio = Ratio.of(named(a), named(b));
    assertThat(ratio.value()).isCloseTo(value, within(1e-9));
    assertThat(ratio.interval().low()).isCloseTo(low, within(1e-9));
    assertThat(ratio.interval().high()).isCloseTo(high, within(1e-9));
    assertThat(ratio.isNoise()).isTrue();
  }

  @Test
  void a_tenfold_change_of_ten_incidents_is_told_from_noise() {
    Sample slow = Sample.ofMinutes(100, 120, 150, 160, 200, 210, 230, 260, 300, 420);
    Sample fast = Sample.ofMinutes(10, 12, 15, 16, 20, 21, 23, 26, 30, 42);
    assertThat(Ratio.of(slow, fast).value()).isCloseTo(0.1, within(1e-9));
    assertThat(Ratio.of(slow, fast).isNoise()).isFalse();
  }

  @Test
  void samples_of_one_value_have_no_spread() {
    Sample equal = Sample.ofMinutes(30, 30, 30, 30, 30);
    assertThat(Ratio.of(equal, equal)).isEqualTo(new Ratio(1, new Interval(1, 1)));
    assertThat(DetectableRatio.of(equal, equal).factor()).isEqualTo(1);
  }

  @Test
  void small_samples_and_open_incidents_are_refused() {
    Sample four = Sample.ofMinutes(1, 2, 3, 4);
    Sample open = Sample.withOpen(new double[] {1, 2, 3, 4}, new double[] {5});
    assertThatThrownBy(() -> Ratio.of(four, named("six"))).hasMessageContaining("five");
    assertThatThrownBy(() -> Ratio.of(named("six"), open)).hasMessageContaining("closed");
    assertThatThrownBy(() -> DetectableRatio.of(Sample.ofMinutes(1), four))
        .hasMessageContaining("two");
  }

  @Test
  @Timeout(5)
  void thousands_of_incidents_are_compared_at_once() {
    Random random = new Random(7);
    double[] minutes = random.doubles(2_500, 1, 5_000).toArray();
    double[] others = random.doubles(2_500, 1, 5_000).toArray();
    Ratio ratio = Ratio.of(Sample.ofMinutes(minutes), Sample.ofMinutes(others));
    assertThat(ratio.interval().contains(ratio.value())).isTrue();
    assertThat(ratio.interval().high() / ratio.interval().low()).isLessThan(1.2);
  }

  /**
   * SciPy 1.17: {@code exp((norm.ppf(.975) + norm.ppf(.8)) * s * sqrt(1/m + 1/n))}, s the pooled
   * {@code log(x).var(ddof=1)}.
   */
  @ParameterizedTest
  @CsvSource({
    "five, six, 28.679085930414807",
    "twelve, six, 13.20593810890417",
    "five, five, 7.33963419393397"
  })
  void the_detectable_ratio_equals_the_reference(String a, String b, double factor) {
    assertThat(DetectableRatio.of(named(a), named(b)).factor()).isCloseTo(factor, within(1e-9));
    assertThat(DetectableRatio.of(named(b), named(a)).factor()).isCloseTo(factor, within(1e-9));
  }
}
