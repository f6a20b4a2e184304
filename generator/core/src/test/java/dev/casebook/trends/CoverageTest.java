package dev.casebook.trends;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the intervals promise, on log-normal durations with the spread of real incidents. */
class CoverageTest {

  private static final int RUNS = 4_000;
  private static final double MEDIAN = 60;
  private static final double SPREAD = 1.3;

  private static Sample sample(Random random, int n) {
    double[] minutes = new double[n];
    for (int i = 0; i < n; i++) {
      minutes[i] = MEDIAN * Math.exp(SPREAD * random.nextGaussian());
    }
    return Sample.ofMinutes(minutes);
  }

  private static double coverage(int n, Function<Sample, Interval> interval) {
    Random random = new Random(20_260_401L + n);
    int covered = 0;
    for (int run = 0; run < RUNS; run++) {
      covered += interval.apply(sample(random, n)).contains(MEDIAN) ? 1 : 0;
    }
    return (double) covered / RUNS;
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 12, 30})
  void the_interval_of_the_median_covers_it_as_promised(int n) {
    assertThat(coverage(n, sample -> OrderStatistics.interval(sample, 0.5).orElseThrow()))
        .isBetween(0.93, 0.99);
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 12, 30})
  void the_interval_of_the_geometric_mean_covers_it_as_promised(int n) {
    assertThat(coverage(n, sample -> GeometricMean.of(sample).interval())).isBetween(0.93, 0.99);
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 30})
  void the_interval_of_the_upper_quartile_covers_it_as_promised(int n) {
    double quartile = MEDIAN * Math.exp(SPREAD * 0.6744897501960817);
    Random random = new Random(31L * n);
    int covered = 0;
    for (int run = 0; run < RUNS; run++) {
      Interval interval = OrderStatistics.interval(sample(random, n), 0.75).orElseThrow();
      covered += interval.contains(quartile) ? 1 : 0;
    }
    assertThat((double) covered / RUNS).isBetween(0.93, 0.99);
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 12, 30})
  void the_interval_of_a_change_covers_it_as_promised(int n) {
    Random random = new Random(11L * n);
    int covered = 0;
    for (int run = 0; run < RUNS; run++) {
      double[] halved =
          Arrays.stream(sample(random, n).values()).map(minutes -> 500 * minutes).toArray();
      double[] whole =
          Arrays.stream(sample(random, n).values()).map(minutes -> 1000 * minutes).toArray();
      Ratio ratio = Ratio.of(Sample.ofMinutes(whole), Sample.ofMinutes(halved));
      covered += ratio.interval().contains(0.5) ? 1 : 0;
    }
    assertThat((double) covered / RUNS).isBetween(0.93, 0.99);
  }

  /** A third of the incidents is cut off while it is open. */
  @ParameterizedTest
  @ValueSource(ints = {12, 30})
  void the_interval_of_the_share_in_time_covers_it_with_open_incidents(int n) {
    Random random = new Random(13L * n);
    int covered = 0;
    int defined = 0;
    for (int run = 0; run < RUNS; run++) {
      List<KaplanMeier.Spell> spells = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        double takes = MEDIAN * Math.exp(SPREAD * random.nextGaussian());
        double seen = 2 * MEDIAN * Math.exp(SPREAD * random.nextGaussian());
        spells.add(new KaplanMeier.Spell(Math.min(takes, seen), seen < takes));
      }
      Optional<Interval> interval = KaplanMeier.of(spells).intervalAt(MEDIAN);
      defined += interval.isPresent() ? 1 : 0;
      covered += interval.isPresent() && interval.get().contains(0.5) ? 1 : 0;
    }
    assertThat((double) covered / defined).isBetween(0.93, 0.99);
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 12, 30})
  void a_change_is_seen_in_at_most_six_percent_of_pairs_without_one(int n) {
    Random random = new Random(7L * n);
    int seen = 0;
    for (int run = 0; run < RUNS; run++) {
      seen += Ratio.of(sample(random, n), sample(random, n)).isNoise() ? 0 : 1;
    }
    assertThat((double) seen / RUNS).isBetween(0.01, 0.06);
  }
}
