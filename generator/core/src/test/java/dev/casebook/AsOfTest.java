package dev.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.diagnostic.CasebookException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AsOfTest {

  @Test
  void theOptionWinsOverTheEnvironment() {
    Map<String, String> environment = Map.of("SOURCE_DATE_EPOCH", "1");
    assertThat(AsOf.of("2026-11-02T08:00:00+01:00", environment))
        .isEqualTo(Instant.parse("2026-11-02T07:00:00Z"));
    assertThat(AsOf.of(null, environment)).isEqualTo(Instant.ofEpochSecond(1));
    assertThat(AsOf.of(null, Map.of("SOURCE_DATE_EPOCH", ""))).isNull();
    assertThat(AsOf.of(null, Map.of())).isNull();
  }

  @Test
  void aDateIsItsFirstMomentInUtc() {
    assertThat(AsOf.of("2026-11-02", Map.of())).isEqualTo(Instant.parse("2026-11-02T00:00:00Z"));
  }

  @Test
  void whatCannotBeReadIsNamed() {
    for (String text : new String[] {"", "now", "2026-13-01", "2026-11-02T08:00:00", "2026-1-1"}) {
      assertThatThrownBy(() -> AsOf.of(text, Map.of()))
          .isInstanceOf(CasebookException.class)
          .hasMessageContaining("'" + text + "'");
    }
    for (String epoch : new String[] {"x", "99999999999999999999", "999999999999999999"}) {
      assertThatThrownBy(() -> AsOf.of(null, Map.of("SOURCE_DATE_EPOCH", epoch)))
          .isInstanceOf(CasebookException.class)
          .hasMessageContaining(epoch);
    }
  }
}
