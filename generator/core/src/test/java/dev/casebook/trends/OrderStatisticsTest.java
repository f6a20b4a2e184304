package dev.casebook.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.casebook.trends.OrderStatistics.Ranks;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderStatisticsTest {

  /**
   * SciPy 1.17: {@code max(k for k in range(1, n + 1) if binom.cdf(k - 1, n, .5) <= .025)}, and the
   * upper rank as {@code n + 1 - k}.
   */
  @ParameterizedTest
  @CsvSource({
    "6, 1, 6",
    "7, 1, 7",
    "8, 1, 8",
    "9, 2, 8",
    "10, 2, 9",
    "11, 2, 10",
    "12, 3, 10",
    "17, 5, 13",
    "20, 6, 15",
    "23, 7, 17",
    "30, 10, 21",
    "50, 18, 33",
    "99, 40, 60",
    "100, 40, 61",
    "101, 41, 61",
    "500, 228, 273",
    "1000, 469, 532",
    "5000, 2431, 2570"
  })
  void ranks_of_the_median_equal_the_binomial_reference(int n, int low, int high) {
    assertThat(OrderStatistics.ranks(n, 0.5)).contains(new Ranks(low, high));
  }

  /**
   * SciPy 1.17, n &gt;= 13, 36, 72: {@code k} as above with q, {@code u = min(u for u in range(1, n
   * + 1) if binom.sf(u - 1, n, q) <= .025)}. Below: {@code u = n} and {@code max(k for k in
   * range(1, n + 1) if binom.cdf(k - 1, n, q) <= .05 - q ** n)}.
   */
  @ParameterizedTest
  @CsvSource({
    "0.75, 11, 5, 11", "0.75, 12, 6, 12", "0.75, 13, 7, 13", "0.75, 20, 11, 19",
    "0.75, 40, 24, 36", "0.75, 100, 66, 84", "0.9, 29, 21, 29", "0.9, 35, 28, 35",
    "0.9, 36, 29, 36", "0.9, 60, 49, 59", "0.9, 100, 84, 96", "0.95, 59, 50, 59",
    "0.95, 71, 63, 71", "0.95, 72, 64, 72", "0.95, 100, 90, 100", "0.95, 200, 184, 197"
  })
  void ranks_of_other_quantiles_equal_the_binomial_reference(double q, int n, int low, int high) {
    assertThat(OrderStatistics.ranks(n, q)).contains(new Ranks(low, high));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 6", "0.75, 11", "0.9, 29", "0.95, 59"})
  void an_interval_exists_exactly_from_the_gate_on(double q, int gate) {
    assertThat(OrderStatistics.gate(q)).isEqualTo(gate);
    assertThat(IntStream.range(0, gate)).noneMatch(n -> OrderStatistics.ranks(n, q).isPresent());
    assertThat(IntStream.range(gate, gate + 200))
        .allMatch(n -> OrderStatistics.ranks(n, q).isPresent());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.75, 0.9, 0.95})
  void the_ranks_cover_at_least_95_percent_by_direct_summation(double q) {
    for (int n = OrderStatistics.gate(q); n <= 120; n++) {
      Ranks ranks = OrderStatistics.ranks(n, q).orElseThrow();
      double covered = 0;
      for (int below = ranks.low(); below < ranks.high(); below++) {
        covered += binomial(n, below, q);
      }
      assertThat(covered).as("n = %d", n).isGreaterThanOrEqualTo(0.95 - 1e-12);
    }
  }

  /** NumPy 2: {@code np.quantile(x, q)}; the same as R's {@code quantile(x, q, type = 7)}. */
  @ParameterizedTest
  @CsvSource({
    "five, 0.5, 48", "five, 0.75, 95", "five, 0.9, 182", "five, 0.95, 211",
    "six, 0.5, 37.5", "six, 0.75, 195", "six, 0.9, 480", "six, 0.95, 600",
    "twelve, 0.5, 39.5", "twelve, 0.75, 71.25", "twelve, 0.9, 171", "twelve, 0.95, 747"
  })
  void point_estimates_equal_type_7(String sample, double q, double expected) {
    assertThat(OrderStatistics.quantile(ReferenceSamples.named(sample), q).orElseThrow())
        .isCloseTo(expected, within(1e-9));
  }

  @Test
  void an_empty_sample_has_no_quantile() {
    assertThat(OrderStatistics.quantile(Sample.ofMinutes(), 0.5)).isEmpty();
    assertThat(OrderStatistics.interval(Sample.ofMinutes(), 0.5)).isEmpty();
  }

  @Test
  void ties_and_equal_durations_give_their_own_value() {
    Sample equal = Sample.ofMinutes(30, 30, 30, 30, 30, 30, 30);
    assertThat(OrderStatistics.quantile(equal, 0.5)).contains(30.0);
    assertThat(OrderStatistics.interval(equal, 0.5)).contains(new Interval(30, 30));
    Sample ties = Sample.ofMinutes(5, 30, 30, 30, 30, 90);
    assertThat(OrderStatistics.quantile(ties, 0.5)).contains(30.0);
    assertThat(OrderStatistics.interval(ties, 0.5)).contains(new Interval(5, 90));
  }

  @Test
  void durations_are_floored_at_one_minute() {
    assertThat(OrderStatistics.quantile(Sample.ofMinutes(0, 0, 0.2), 0.5)).contains(1.0);
    assertThat(Sample.withOpen(new double[] {0}, new double[] {0}).values()).containsExactly(1, 1);
  }

  @Test
  void what_is_not_a_duration_is_refused() {
    assertThatThrownBy(() -> Sample.ofMinutes(-1)).hasMessageContaining("not a duration");
    assertThatThrownBy(() -> Sample.ofMinutes(Double.NaN)).hasMessageContaining("not a duration");
  }

  @Test
  void a_median_is_given_while_open_incidents_lie_above_it() {
    Sample sample = Sample.withOpen(new double[] {10, 20, 30, 40, 50}, new double[] {35, 400});
    assertThat(OrderStatistics.quantile(sample, 0.5)).as("30 or 40, by the open one").isEmpty();
    Sample longer = Sample.withOpen(new double[] {10, 20, 30, 40, 50}, new double[] {45, 400});
    assertThat(OrderStatistics.quantile(longer, 0.5)).contains(40.0);
  }

  @Test
  void an_even_median_needs_both_middle_durations() {
    Sample sample = Sample.withOpen(new double[] {10, 20, 30, 40, 50}, new double[] {35});
    assertThat(OrderStatistics.quantile(sample, 0.5)).isEmpty();
    Sample longer = Sample.withOpen(new double[] {10, 20, 30, 40, 50}, new double[] {40});
    assertThat(OrderStatistics.quantile(longer, 0.5)).contains(35.0);
  }

  @Test
  void an_interval_ends_only_where_no_open_incident_can_move_it() {
    double[] closed = {10, 20, 30, 40, 50, 60, 70, 80};
    Sample high = Sample.withOpen(closed, new double[] {500});
    assertThat(OrderStatistics.interval(high, 0.5)).contains(new Interval(20, 80));
    Sample low = Sample.withOpen(closed, new double[] {5});
    assertThat(OrderStatistics.interval(low, 0.5)).contains(new Interval(10, 80));
    Sample two = Sample.withOpen(closed, new double[] {500, 500});
    assertThat(OrderStatistics.interval(two, 0.5)).as("ranks 2 to 9").isEmpty();
  }

  @Test
  void nothing_is_known_while_all_are_open() {
    Sample sample = Sample.withOpen(new double[0], new double[] {5, 5, 5, 5, 5, 5, 5});
    assertThat(OrderStatistics.quantile(sample, 0.5)).isEmpty();
    assertThat(OrderStatistics.interval(sample, 0.5)).isEmpty();
  }

  @Test
  void what_is_given_holds_whatever_becomes_of_the_open_incidents() {
    Random random = new Random(20261102);
    int given = 0;
    for (int round = 0; round < 2000; round++) {
      double[] closed = random.doubles(3 + random.nextInt(10), 1, 300).toArray();
      double[] bounds = random.doubles(1 + random.nextInt(3), 1, 300).toArray();
      Sample before = Sample.withOpen(closed, bounds);
      double[] all = Arrays.copyOf(closed, closed.length + bounds.length);
      for (int i = 0; i < bounds.length; i++) {
        all[closed.length + i] = bounds[i] + random.nextDouble() * 1000;
      }
      Sample after = Sample.ofMinutes(all);
      double median = OrderStatistics.quantile(after, 0.5).orElseThrow();
      given += OrderStatistics.quantile(before, 0.5).isPresent() ? 1 : 0;
      OrderStatistics.quantile(before, 0.5).ifPresent(m -> assertThat(m).isEqualTo(median));
      OrderStatistics.interval(before, 0.5)
          .ifPresent(
              wide -> {
                Interval exact = OrderStatistics.interval(after, 0.5).orElseThrow();
                assertThat(wide.low()).isLessThanOrEqualTo(exact.low());
                assertThat(wide.high()).isGreaterThanOrEqualTo(exact.high());
              });
    }
    assertThat(given).isGreaterThan(200);
  }

  /** Durations are log-normal, as incidents roughly are; the true median is 60 minutes. */
  @ParameterizedTest
  @CsvSource({"6, 0.9688", "12, 0.9614", "30, 0.9572"})
  void the_median_interval_covers_as_often_as_the_binomial_says(int n, double exact) {
    Random random = new Random(6_12_30L + n);
    int rounds = 20_000;
    int covered = 0;
    for (int round = 0; round < rounds; round++) {
      double[] minutes = new double[n];
      for (int i = 0; i < n; i++) {
        minutes[i] = 60 * StrictMath.exp(1.2 * random.nextGaussian());
      }
      Interval interval = OrderStatistics.interval(Sample.ofMinutes(minutes), 0.5).orElseThrow();
      covered += interval.contains(60) ? 1 : 0;
    }
    double threeStandardErrors = 3 * Math.sqrt(exact * (1 - exact) / rounds);
    assertThat((double) covered / rounds).isCloseTo(exact, within(threeStandardErrors));
  }

  private static double binomial(int n, int k, double p) {
    double log = k * Math.log(p) + (n - k) * Math.log(1 - p);
    for (int i = 1; i <= k; i++) {
      log += Math.log((double) (n - k + i) / i);
    }
    return Math.exp(log);
  }
}
