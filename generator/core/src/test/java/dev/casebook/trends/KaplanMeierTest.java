package dev.casebook.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.casebook.trends.KaplanMeier.Spell;
import dev.casebook.trends.KaplanMeier.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KaplanMeierTest {

  private static KaplanMeier of(String closed, String open) {
    List<Spell> spells = new ArrayList<>();
    add(spells, closed, false);
    add(spells, open, true);
    Collections.reverse(spells);
    return KaplanMeier.of(spells);
  }

  private static void add(List<Spell> spells, String times, boolean open) {
    for (String time : times.split(" ", -1)) {
      if (!time.isEmpty()) {
        spells.add(new Spell(Double.parseDouble(time), open));
      }
    }
  }

  /**
   * SciPy 1.17: {@code e = ecdf(CensoredData.right_censored(x, open))}; {@code e.sf.evaluate(t)}
   * and {@code e.sf.confidence_interval(0.95, method='log-log')}.
   */
  @ParameterizedTest
  @CsvSource({
    "3 5 5 8 12 20, 6 9 30, 3, 0.8888888888888888, 0.43296509022580554, 0.983564028525579",
    "3 5 5 8 12 20, 6 9 30, 5, 0.6666666666666666, 0.2816822422216508, 0.8783067576313746",
    "3 5 5 8 12 20, 6 9 30, 8, 0.5333333333333333, 0.17709138747003988, 0.795912518291508",
    "3 5 5 8 12 20, 6 9 30, 12, 0.3555555555555555, 0.062043887517069546, 0.6806851840040588",
    "3 5 5 8 12 20, 6 9 30, 20, 0.17777777777777776, 0.00926206712215741, 0.5287673669108407",
    "1 2 3 4 5, '', 1, 0.8, 0.20380926326763904, 0.9691797888667427",
    "1 2 3 4 5, '', 2, 0.6, 0.1257301829944313, 0.8817564073935322",
    "1 2 3 4 5, '', 3, 0.4, 0.05197575037746749, 0.7528157913587553",
    "1 2 3 4 5, '', 4, 0.2, 0.0083690399066531, 0.5818530260483669",
    "7 7 7, 7 10 11 12, 7, 0.5714285714285714, 0.17186601552877506, 0.8370827803491806",
    "14, 14 15 90 91 92, 14, 0.8333333333333334, 0.27312284992835584, 0.9747124266908935"
  })
  void steps_equal_the_reference(
      String closed, String open, double time, double share, double low, double high) {
    Step step =
        of(closed, open).steps().stream().filter(each -> each.time() == time).findFirst().get();
    assertThat(step.share()).isCloseTo(share, within(1e-9));
    assertThat(step.interval().orElseThrow().low()).isCloseTo(low, within(1e-9));
    assertThat(step.interval().orElseThrow().high()).isCloseTo(high, within(1e-9));
  }

  @Test
  void the_median_is_not_reached_while_more_than_half_are_open() {
    assertThat(of("14", "14 15 90 91 92").median()).isEmpty();
    assertThat(of("7 7 7", "7 10 11 12").median()).isEmpty();
    assertThat(of("3 5 5 8 12 20", "6 9 30").median()).contains(12.0);
    assertThat(of("1 2", "").median()).contains(1.0);
  }

  @Test
  void when_all_are_open_nothing_is_known_but_their_number() {
    KaplanMeier all = of("", "3 4 5");
    assertThat(all.steps()).isEmpty();
    assertThat(all.n()).isEqualTo(3);
    assertThat(all.open()).isEqualTo(3);
    assertThat(all.shareAt(100)).isEqualTo(1);
    assertThat(KaplanMeier.of(List.of()).median()).isEmpty();
  }

  @Test
  void the_last_one_closed_leaves_nothing_and_no_interval() {
    KaplanMeier all = of("1 2 3 4 5", "");
    assertThat(all.shareAt(5)).isZero();
    assertThat(all.shareAt(0.5)).isEqualTo(1);
    assertThat(all.steps().get(4).interval()).isEmpty();
  }
}
