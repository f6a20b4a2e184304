package dev.casebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(5)
class ZoneTextTest {

  @ParameterizedTest
  @CsvSource({
    "Z, Z",
    "utc, Z",
    "UTC+8, +08:00",
    "UTC +08:00, +08:00",
    "GMT-5, -05:00",
    "-00:00, Z",
    "+0530, +05:30",
    "CET, +01:00",
    "PDT, -07:00",
    "Europe/Paris, Europe/Paris",
    "北京时间, +08:00"
  })
  void zonesAreRead(String text, String zone) {
    assertThat(ZoneText.zone(text)).map(ZoneId::getId).contains(zone);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "CST", "IST", "BST", "PT", "Europe/Atlantis", "+19:00", "A/B", "x"})
  void whatMeansSeveralZonesOrNoneIsNone(String text) {
    assertThat(ZoneText.zone(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "All times in UTC., Z",
    "All times are given in CET, +01:00",
    "(all times PST) 07/27/2023, -08:00",
    "Timestamps are Europe/London, Europe/London",
    "Time zone: UTC+8, +08:00",
    "Times of GET/POST requests are in UTC, Z",
    "本文时间均为 UTC+8, +08:00"
  })
  void sentencesStateZones(String text, String zone) {
    assertThat(ZoneSentence.inSentence(text))
        .map(StatedZone::zone)
        .map(ZoneId::getId)
        .contains(zone);
  }

  @Test
  void theZoneOfOneTimeIsNotTheZoneOfAll() {
    assertThat(ZoneSentence.inSentence("At this time (06:48 PDT) it stopped")).isEmpty();
    assertThat(ZoneSentence.inSentence("Many times. UTC is fine")).isEmpty();
  }
}
