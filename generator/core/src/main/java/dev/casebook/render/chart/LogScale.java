package dev.casebook.render.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Minutes on a logarithmic axis with ticks that people know. */
final class LogScale {

  private static final double LABEL_HEIGHT = 17;
  private static final long DAY = 1440;
  private static final long WEEK = 7 * DAY;

  /** 1m 5m 15m 1h 4h 12h 1d 3d 1w, and on for what lasts longer. */
  private static final List<Long> TICKS =
      List.of(
          1L,
          5L,
          15L,
          60L,
          240L,
          720L,
          DAY,
          3 * DAY,
          WEEK,
          4 * WEEK,
          12 * WEEK,
          52 * WEEK,
          260 * WEEK,
          1300 * WEEK);

  /** The ones that stay where there is not room for all. */
  private static final List<Long> FIRST = List.of(60L, DAY, 1L, WEEK, 15L, 52 * WEEK, 240L);

  private final double bottom;
  private final double top;
  private final double low;
  private final double high;

  /**
   * An axis on which everything from {@code least} to {@code most} has a place.
   *
   * @param bottom where the lowest tick stands, in pixels from above
   * @param top where the highest tick stands
   */
  LogScale(double least, double most, double bottom, double top) {
    this.bottom = bottom;
    this.top = top;
    int from = lastTickUpTo(least);
    int to = firstTickFrom(most);
    while (to - from < 3) {
      if (to < TICKS.size() - 1) {
        to++;
      }
      from = Math.max(0, to - from < 3 ? from - 1 : from);
    }
    this.low = StrictMath.log(TICKS.get(from));
    this.high = Math.max(StrictMath.log(TICKS.get(to)), StrictMath.log(Math.max(1, most)));
  }

  private static int lastTickUpTo(double minutes) {
    int index = 0;
    while (index < TICKS.size() - 1 && TICKS.get(index + 1) <= minutes) {
      index++;
    }
    return index;
  }

  private static int firstTickFrom(double minutes) {
    int index = 0;
    while (index < TICKS.size() - 1 && TICKS.get(index) < minutes) {
      index++;
    }
    return index;
  }

  /** Pixels from above; less than a minute counts as one. */
  double y(double minutes) {
    double share = (StrictMath.log(Math.max(1, minutes)) - low) / (high - low);
    return bottom - share * (bottom - top);
  }

  /** The ticks that find room, lowest first. */
  List<Long> ticks() {
    List<Long> candidates = new ArrayList<>(FIRST);
    TICKS.stream().filter(tick -> !FIRST.contains(tick)).forEach(candidates::add);
    List<Long> kept = new ArrayList<>();
    for (Long tick : candidates) {
      double y = y((double) (long) tick);
      boolean inside = y <= bottom + 0.01 && y >= top - 0.01;
      if (inside
          && kept.stream()
              .allMatch(other -> Math.abs(y((double) (long) other) - y) >= LABEL_HEIGHT)) {
        kept.add(tick);
      }
    }
    kept.sort(Comparator.naturalOrder());
    return kept;
  }
}
