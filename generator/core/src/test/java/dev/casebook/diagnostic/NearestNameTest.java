package dev.casebook.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

  @Test
  void namesASlip() {
    assertThat(NearestName.of("severty", List.of("services", "severity"))).contains("severity");
    assertThat(NearestName.of("onwer", List.of("owner", "other"))).contains("owner");
    assertThat(NearestName.of("OWNER", List.of("owner"))).contains("owner");
  }

  @Test
  void looksBehindPrefixes() {
    assertThat(NearestName.of("payments-team", List.of("team:payments-sre", "team:search")))
        .contains("team:payments-sre");
    assertThat(NearestName.of("ana", List.of("@ana"))).contains("@ana");
  }

  @Test
  void staysSilentWhenNothingIsNear() {
    assertThat(NearestName.of("checkout", List.of("ingress", "auth"))).isEmpty();
    assertThat(NearestName.of("ab", List.of("xy", "ab"))).isEmpty();
    assertThat(NearestName.of("", List.of("a"))).isEmpty();
    assertThat(NearestName.of("a", List.of("b"))).isEmpty();
  }

  @Test
  void takesTheFirstOfEquallyNearNamesInAnyOrder() {
    assertThat(NearestName.of("pay2", List.of("pay3", "pay1"))).contains("pay1");
    assertThat(NearestName.of("pay2", List.of("pay1", "pay3"))).contains("pay1");
  }

  @Test
  void isTheDistanceOfDamerauAndLevenshtein() {
    assertThat(NearestName.distance("", "abc", 9)).isEqualTo(3);
    assertThat(NearestName.distance("kitten", "sitting", 9)).isEqualTo(3);
    assertThat(NearestName.distance("ab", "ba", 9)).isEqualTo(1);
    assertThat(NearestName.distance("abcdef", "abcdef", 9)).isZero();
    assertThat(NearestName.distance("kitten", "sitting", 2)).isEqualTo(3);
    assertThat(NearestName.distance("aaaaaaaaaa", "bbbbbbbbbb", 2)).isEqualTo(3);
    assertThat(NearestName.distance("flaw", "lawn", 9)).isEqualTo(2);
  }

  @Test
  void isNotSlowedDownByLongNames() {
    String huge = "a".repeat(1_000_000);
    assertThat(Duration.ofNanos(time(huge))).isLessThan(Duration.ofSeconds(2));
  }

  private static long time(String name) {
    long start = System.nanoTime();
    assertThat(NearestName.of(name, List.of("b".repeat(1_000_000)))).isEmpty();
    return System.nanoTime() - start;
  }
}
