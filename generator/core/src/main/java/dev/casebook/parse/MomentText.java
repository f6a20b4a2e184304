package dev.casebook.parse;

import dev.casebook.model.Moment;
import dev.casebook.yaml.Parsed;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads points in time: a date, perhaps a time of day, perhaps an offset or a zone. */
final class MomentText {

  private static final Pattern MOMENT =
      Pattern.compile("([-+]?\\d[^T\\s]*)(?:(?:[Tt]|\\s+)(\\d{1,2}:[\\d:.,]+)\\s*(\\S.*)?)?");

  private MomentText() {}

  /**
   * Reads a moment; one without an offset gets that of the zone.
   *
   * @param zone of times that state none; null when nobody knows it: then the moment has no offset
   */
  static Parsed<Moment> read(String text, @Nullable ZoneId zone) {
    return inWords(text.strip(), zone).orElseGet(() -> iso(text, zone));
  }

  /** A clear day with a time as timelines write it: {@code March 30, 2026 3:26pm UTC}. */
  private static Optional<Parsed<Moment>> inWords(String text, @Nullable ZoneId zone) {
    RowTime row = RowTime.read(text).filter(read -> read.length() >= text.length()).orElse(null);
    if (row == null || row.isWeak() || !(row.day() instanceof DayText.Calendar day)) {
      return Optional.empty();
    }
    ClockText clock = row.clock();
    LocalTime time = row.time();
    StatedZone stated = row.zone();
    LocalDate date = day.isClear() ? day.any().date().orElse(null) : null;
    boolean isOpen = row.until() != null || (stated != null && stated.zone() == null);
    return date == null || time == null || isOpen || clock == null || clock.doubt() != null
        ? Optional.empty()
        : Optional.of(at(date, time, stated == null ? zone : stated.zone()));
  }

  private static Parsed<Moment> iso(String text, @Nullable ZoneId zone) {
    Matcher moment = MOMENT.matcher(text.strip());
    if (!moment.matches()) {
      return Parsed.problem(
          "is no time", "write date, time and offset as ISO 8601: 2026-03-30T07:11:00Z");
    }
    Parsed<LocalDate> date = DateText.date(moment.group(1));
    if (date.value() == null) {
      return Parsed.problem(date.problem(), date.help());
    }
    if (moment.group(2) == null) {
      return Parsed.of(new Moment(date.value(), null, null));
    }
    Parsed<LocalTime> time = DateText.time(moment.group(2));
    if (time.value() == null) {
      return Parsed.problem(time.problem(), time.help());
    }
    return zoned(date.value(), time.value(), moment.group(3), zone);
  }

  private static Parsed<Moment> zoned(
      LocalDate date, LocalTime time, @Nullable String stated, @Nullable ZoneId otherwise) {
    if (stated == null) {
      return at(date, time, otherwise);
    }
    Optional<ZoneId> zone = ZoneText.zone(stated);
    return zone.isPresent()
        ? at(date, time, zone.get())
        : Parsed.problem(
            "has an unknown zone, '" + stated + "'", "write an offset: Z, +01:00, -07:00");
  }

  /** A local time in a zone; without a zone, a moment without an offset. */
  static Parsed<Moment> at(LocalDate date, LocalTime time, @Nullable ZoneId zone) {
    if (zone == null) {
      return Parsed.of(new Moment(date, time, null));
    }
    Parsed<ZoneOffset> offset = ZoneText.offset(date.atTime(time), zone);
    return offset.value() == null
        ? Parsed.problem(offset.problem(), offset.help())
        : Parsed.of(new Moment(date, time, offset.value()));
  }
}
