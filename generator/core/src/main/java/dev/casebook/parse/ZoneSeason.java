package dev.casebook.parse;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds abbreviations in the wrong half of the year: CET in June. What is written counts, but the
 * author may have meant the clock on the wall.
 */
final class ZoneSeason {

  private static final Map<String, String> REGIONS =
      Map.of(
          "CET", "Europe/Berlin",
          "CEST", "Europe/Berlin",
          "MEZ", "Europe/Berlin",
          "MESZ", "Europe/Berlin",
          "EEST", "Europe/Helsinki",
          "PST", "America/Los_Angeles",
          "PDT", "America/Los_Angeles",
          "CDT", "America/Chicago",
          "EST", "America/New_York",
          "EDT", "America/New_York");

  private ZoneSeason() {}

  /** What is doubtful about an abbreviation at a local time. */
  static Optional<Doubt> doubt(StatedZone zone, LocalDateTime at) {
    String name = zone.name().toUpperCase(Locale.ROOT);
    String region = REGIONS.get(name);
    if (region == null || !(zone.zone() instanceof ZoneOffset written)) {
      return Optional.empty();
    }
    ZoneOffset civil = ZoneId.of(region).getRules().getOffset(at);
    boolean literal = ZoneText.zone(name).stream().anyMatch(written::equals);
    return civil.equals(written) || !literal
        ? Optional.empty()
        : Optional.of(
            new Doubt(
                "is in %s (%s), which %s does not have on that day"
                    .formatted(name, written, region),
                "it is read as written; write %s if you mean the clock on the wall, or UTC"
                    .formatted(civil)));
  }
}
