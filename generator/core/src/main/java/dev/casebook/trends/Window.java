package dev.casebook.trends;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Which span of time a number is about. */
public enum Window {
  ALL,
  /** Starts within twelve calendar months before the cut-off. */
  LAST_12_MONTHS,
  /** The twenty latest starts. */
  LAST_20;

  private static final int LAST = 20;

  /** The name in addresses and exports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Where the span begins.
   *
   * @param starts of the incidents with a duration, earliest first
   * @param first the earliest start of all
   */
  Instant from(List<Instant> starts, Instant first, Instant asOf) {
    return switch (this) {
      case ALL -> first;
      case LAST_12_MONTHS -> asOf.atZone(ZoneOffset.UTC).minusMonths(12).toInstant();
      case LAST_20 -> starts.isEmpty() ? first : starts.get(Math.max(0, starts.size() - LAST));
    };
  }

  /** The latest so many at most; every one where the window is a span of time. */
  <T> List<T> latest(List<T> inSpan) {
    return this == LAST_20
        ? inSpan.subList(Math.max(0, inSpan.size() - LAST), inSpan.size())
        : inSpan;
  }
}
