package dev.casebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.model.Moment;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(5)
class MomentTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-30T07:11:00Z | 2026-03-30T07:11Z",
        "2026-03-30T07:11:00-00:00 | 2026-03-30T07:11Z",
        "2026-03-30 07:11 | 2026-03-30T07:11",
        "2026-03-30 | 2026-03-30",
        "2026/03/30 07:11 +02:00 | 2026-03-30T07:11+02:00",
        "March 30, 2026 3:26pm UTC | 2026-03-30T15:26Z",
        "30 Mar 2026, 15:26 CET | 2026-03-30T15:26+01:00",
        "Mon Mar 30 07:11:00 UTC 2026 | 2026-03-30T07:11Z",
        "2026年3月30日 07:11 | 2026-03-30T07:11",
        "3/30/2026 07:11 | 2026-03-30T07:11"
      })
  void momentsOfOtherToolsAreRead(String text, String iso) {
    Moment moment = MomentText.read(text, null).value();
    assertThat(moment).isNotNull();
    assertThat(moment.iso()).isEqualTo(iso);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "03/04/2026 07:11",
        "2026-03-30 13:55 PM",
        "2026-03-30 07:11 CST",
        "2026-03-30 07:11 - 08:00",
        "30 March 07:11",
        "2026-03-30 1600 builds",
        "20262-03-30 07:11",
        "yesterday"
      })
  void whatCouldMeanSeveralMomentsOrNoneIsAProblem(String text) {
    assertThat(MomentText.read(text, null).value()).isNull();
  }
}
