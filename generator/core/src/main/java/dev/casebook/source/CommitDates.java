package dev.casebook.source;

import java.time.Duration;
import java.time.Instant;

/**
 * Judges the dates of commits, which anybody can set to anything.
 *
 * @param asOf the moment that the build speaks of
 */
record CommitDates(Instant asOf) {

  /** The year in which Git was written. */
  static final Instant FIRST = Instant.parse("2005-01-01T00:00:00Z");

  /** A clock may be wrong, and a zone may be forgotten. */
  private static final Duration TOLERANCE = Duration.ofDays(1);

  /** Nobody asks for the state of so long ago; a date so far off is no date. */
  private static final Duration FAR = Duration.ofDays(3653);

  private Instant latest() {
    return asOf.plus(TOLERANCE);
  }

  /** The nearest possible moment. */
  Instant clamp(long seconds) {
    return Instant.ofEpochSecond(
        Math.max(FIRST.getEpochSecond(), Math.min(latest().getEpochSecond(), seconds)));
  }

  /** Whether the date cannot be true, whatever the commit. */
  boolean isImpossible(long seconds) {
    return seconds < FIRST.getEpochSecond() || seconds > latest().getEpochSecond();
  }

  /**
   * Whether a commit was made after the moment that the build speaks of.
   *
   * @param hasChildBefore whether a commit of before that moment builds upon it, so that its own
   *     date must be wrong
   */
  boolean isAfter(long committed, boolean hasChildBefore) {
    return committed > asOf.getEpochSecond()
        && !hasChildBefore
        && committed < asOf.plus(FAR).getEpochSecond();
  }
}
