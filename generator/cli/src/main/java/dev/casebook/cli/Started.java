package dev.casebook.cli;

import dev.casebook.Casebook;
import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.CasebookException.Reason;
import dev.casebook.model.Kind;
import dev.casebook.model.Moment;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Reads when an incident began. */
final class Started {

  private Started() {}

  /**
   * The moment of an option; for an incident that is recorded live and states none, now.
   *
   * @param text ISO 8601; without an offset in the zone of the configuration, else in UTC
   * @throws CasebookException when it cannot be read
   */
  static @Nullable Moment read(@Nullable String text, Kind kind, Casebook casebook) {
    ZoneId configured = casebook.config().zone();
    ZoneId zone = configured == null ? ZoneOffset.UTC : configured;
    if (text == null) {
      return kind == Kind.INCIDENT
          ? Moment.of(
              casebook.asOf().atZone(zone).toOffsetDateTime().truncatedTo(ChronoUnit.MINUTES))
          : null;
    }
    try {
      boolean hasOffset = text.matches(".*T.*(?:Z|[+-]\\d\\d:?\\d\\d)");
      return hasOffset
          ? Moment.of(OffsetDateTime.parse(text))
          : Moment.of(LocalDateTime.parse(text).atZone(zone).toOffsetDateTime());
    } catch (DateTimeException e) {
      throw new CasebookException(
          Reason.CONFIGURATION,
          "--started '" + text + "' is no time; write 2026-03-30T07:11Z or 2026-03-30T07:11",
          e);
    }
  }
}
