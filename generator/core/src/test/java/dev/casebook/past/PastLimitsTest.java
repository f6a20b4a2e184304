package dev.casebook.past;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PastLimitsTest {

  @Test
  void largeSitesShowFewerChangesOfEachDocumentButOneAtLeast() {
    assertThat(PastLimits.DEFAULT.over(0).changes()).isEqualTo(10);
    assertThat(PastLimits.DEFAULT.over(690).changes()).isEqualTo(10);
    assertThat(PastLimits.DEFAULT.over(5_000).changes()).isEqualTo(2);
    assertThat(PastLimits.DEFAULT.over(100_000).changes()).isEqualTo(1);
    assertThat(new PastLimits(0, 50, 10).over(100_000).changes()).isZero();
  }
}
