package dev.casebook.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionsTest {

  /**
   * SciPy 1.17: {@code binomtest(k, n).proportion_ci(.95, method='wilson')}; R: {@code prop.test(k,
   * n, correct = FALSE)}.
   */
  @ParameterizedTest
  @CsvSource({
    "0, 1, 0, 0.7934506856227626",
    "1, 1, 0.20654931437723745, 1",
    "0, 10, 0, 0.27753279986288926",
    "1, 10, 0.017876213095072896, 0.4041500267952385",
    "5, 10, 0.236593090512564, 0.7634069094874361",
    "9, 10, 0.5958499732047615, 0.9821237869049271",
    "10, 10, 0.7224672001371109, 1",
    "17, 20, 0.6395811352592431, 0.9476312541037835",
    "33, 100, 0.2456312273412804, 0.42694656204909476",
    "499, 500, 0.9887592932948532, 0.9996468636054407"
  })
  void wilson_equals_the_reference(int successes, int n, double low, double high) {
    Interval interval = Proportions.wilson(successes, n);
    assertThat(interval.low()).isCloseTo(low, within(1e-12));
    assertThat(interval.high()).isCloseTo(high, within(1e-12));
  }

  @Test
  void none_and_all_touch_the_ends_exactly() {
    assertThat(Proportions.wilson(0, 7).low()).isZero();
    assertThat(Proportions.wilson(7, 7).high()).isEqualTo(1);
  }

  @Test
  void what_is_no_share_is_refused() {
    assertThatThrownBy(() -> Proportions.wilson(0, 0)).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> Proportions.wilson(3, 2)).isInstanceOf(RuntimeException.class);
  }

  /** SciPy 1.17: {@code chi2.ppf(.025, 2 * k) / 2, chi2.ppf(.975, 2 * k + 2) / 2}. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 3.6888794541139354",
    "1, 0.025317807984289876, 5.571643390938898",
    "2, 0.24220927854396496, 7.22468766772396",
    "5, 1.6234863901184207, 11.66833207932267",
    "10, 4.7953886961324335, 18.39035604201778",
    "42, 30.2699057324777, 56.77179877849065",
    "100, 81.36399125092314, 121.62679379242638",
    "1000, 938.9730184076952, 1063.952136016302"
  })
  void poisson_equals_the_reference(int count, double low, double high) {
    Interval interval = PoissonCounts.interval(count);
    assertThat(interval.low()).isCloseTo(low, within(1e-8 * (1 + low)));
    assertThat(interval.high()).isCloseTo(high, within(1e-8 * high));
  }

  /**
   * SciPy 1.17: {@code y = log(x); exp(y.mean() ± t.ppf(.975, n - 1) * y.std(ddof=1) / sqrt(n))}.
   */
  @ParameterizedTest
  @CsvSource({
    "five, 53.37946958930812, 13.205137292269422, 215.77721689451522",
    "six, 30.324434353706636, 2.303440703776688, 399.21640585952474",
    "twelve, 41.62036621960271, 16.237452234283303, 106.68267775386659"
  })
  void geometric_mean_equals_the_reference(String sample, double mean, double low, double high) {
    GeometricMean computed = GeometricMean.of(ReferenceSamples.named(sample));
    assertThat(computed.value()).isCloseTo(mean, within(1e-9));
    assertThat(computed.interval().low()).isCloseTo(low, within(1e-8));
    assertThat(computed.interval().high()).isCloseTo(high, within(1e-8));
  }

  @Test
  void equal_durations_have_a_geometric_mean_without_width() {
    GeometricMean mean = GeometricMean.of(Sample.ofMinutes(1, 1, 1, 1, 1));
    assertThat(mean).isEqualTo(new GeometricMean(1, new Interval(1, 1)));
  }

  @Test
  void open_incidents_have_no_geometric_mean() {
    Sample sample = Sample.withOpen(new double[] {1, 2, 3, 4}, new double[] {5});
    assertThatThrownBy(() -> GeometricMean.of(sample)).isInstanceOf(RuntimeException.class);
  }
}
