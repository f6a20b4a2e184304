package dev.casebook.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as a document states it: a date, a date and a time of day, or these with an
 * offset. Only the last one is an {@link #instant()}; nothing is guessed.
 */
public record Moment(LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset) {

  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

  public Moment {
    if (time == null && offset != null) {
      throw new IllegalArgumentException("Bug: an offset without a time of day");
    }
  }

  public static Moment of(OffsetDateTime time) {
    return new Moment(time.toLocalDate(), time.toLocalTime(), time.getOffset());
  }

  /** The instant, when date, time and offset are all known. */
  public Optional<Instant> instant() {
    return time == null || offset == null
        ? Optional.empty()
        : Optional.of(date.atTime(time).toInstant(offset));
  }

  /** ISO 8601 with as much as is known; seconds only where they are not zero. */
  public String iso() {
    if (time == null) {
      return date.toString();
    }
    String clock = (time.getSecond() == 0 ? MINUTES : SECONDS).format(time);
    return date + "T" + clock + (offset == null ? "" : offset.getId());
  }
}
