package dev.casebook.render.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Places dots, and moves those aside that would lie on one another on a narrow screen. */
final class DotLayout {

  private static final double NARROW = 300;
  private static final double TOO_NEAR = 5;
  private static final double ASIDE = 6;
  private static final int TRIES = 7;

  /**
   * A dot with its place.
   *
   * @param x from 0 to 1
   * @param y in pixels from above
   * @param aside in pixels to the right
   */
  record Placed(DurationDots.Dot dot, double x, double y, double aside) {

    private double onNarrow() {
      return x * NARROW + aside;
    }
  }

  private DotLayout() {}

  /** Severe ones last, so that they lie on top. */
  static List<Placed> place(List<DurationDots.Dot> dots, TimeScale time, LogScale scale) {
    List<DurationDots.Dot> sorted =
        dots.stream()
            .sorted(
                Comparator.comparing(DurationDots.Dot::start)
                    .thenComparing(DurationDots.Dot::minutes)
                    .thenComparing(DurationDots.Dot::label))
            .toList();
    List<Placed> placed = new ArrayList<>();
    for (DurationDots.Dot dot : sorted) {
      placed.add(aside(placed, dot, time.x(dot.start()), scale.y(dot.minutes())));
    }
    placed.sort(Comparator.comparingInt(DotLayout::layer));
    return placed;
  }

  private static int layer(Placed placed) {
    int order = placed.dot().order();
    return order < 0 ? Integer.MIN_VALUE : -order;
  }

  private static Placed aside(List<Placed> before, DurationDots.Dot dot, double x, double y) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      int steps = (attempt + 1) / 2;
      Placed candidate = new Placed(dot, x, y, (attempt % 2 == 1 ? steps : -steps) * ASIDE);
      if (isFree(before, candidate)) {
        return candidate;
      }
    }
    return new Placed(dot, x, y, 0);
  }

  private static boolean isFree(List<Placed> before, Placed candidate) {
    double reach = TOO_NEAR + TRIES * ASIDE;
    for (int i = before.size() - 1; i >= 0; i--) {
      Placed other = before.get(i);
      if ((candidate.x() - other.x()) * NARROW > reach) {
        return true;
      }
      if (Math.abs(other.onNarrow() - candidate.onNarrow()) < TOO_NEAR
          && Math.abs(other.y() - candidate.y()) < TOO_NEAR) {
        return false;
      }
    }
    return true;
  }
}
