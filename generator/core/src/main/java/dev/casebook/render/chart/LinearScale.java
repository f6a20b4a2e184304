package dev.casebook.render.chart;

import java.util.ArrayList;
import java.util.List;

/** Minutes from 0 on a linear axis from 0 to 1. */
final class LinearScale {

  private static final long[] STEPS = {
    1, 2, 5, 10, 15, 30, 60, 120, 240, 360, 720, 1440, 2880, 4320, 10080, 20160, 40320, 120960,
    524160
  };
  private static final int MOST_TICKS = 5;

  private final double end;

  LinearScale(double end) {
    this.end = Math.max(1, end);
  }

  double x(double minutes) {
    return Math.max(0, Math.min(1, minutes / end));
  }

  boolean holds(double minutes) {
    return minutes <= end;
  }

  /** Round times, 0 included, six at most. */
  List<Long> ticks() {
    long step = STEPS[STEPS.length - 1];
    for (int i = STEPS.length - 1; i >= 0 && end / STEPS[i] <= MOST_TICKS; i--) {
      step = STEPS[i];
    }
    List<Long> ticks = new ArrayList<>();
    for (long tick = 0; tick <= end && ticks.size() <= MOST_TICKS; tick += step) {
      ticks.add(tick);
    }
    return ticks;
  }
}
