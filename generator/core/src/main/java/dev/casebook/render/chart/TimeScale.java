package dev.casebook.render.chart;

import java.time.Duration;
import java.time.Instant;

/** Instants on a linear axis from 0 to 1, with a little room at both ends. */
final class TimeScale {

  private static final double ROOM = 0.02;
  private static final Duration SHORTEST = Duration.ofDays(7);

  private final Instant from;
  private final double seconds;

  TimeScale(Instant from, Instant to) {
    boolean tooShort = Duration.between(from, to).compareTo(SHORTEST) < 0;
    this.from = tooShort ? to.minus(SHORTEST) : from;
    this.seconds = Duration.between(this.from, to).toSeconds();
  }

  /** What lies outside stays at the edge. */
  double x(Instant instant) {
    double share = Duration.between(from, instant).toSeconds() / seconds;
    return ROOM + (1 - 2 * ROOM) * Math.max(0, Math.min(1, share));
  }

  Instant from() {
    return from;
  }

  Instant to() {
    return from.plusSeconds((long) seconds);
  }

  /** How many days one whole width of the chart stands for. */
  double days() {
    return seconds / 86_400;
  }
}
