package dev.casebook.render.chart;

/** Marks of equal weight, so that severity is told apart without colour. */
enum Shape {
  CIRCLE("M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z"),
  SQUARE("M-4.5 -4.5h9v9h-9z"),
  TRIANGLE("M0 -6L5.8 4.4H-5.8z"),
  DIAMOND("M0 -6.4L5.4 0L0 6.4L-5.4 0z"),
  TRIANGLE_DOWN("M0 6L5.8 -4.4H-5.8z"),
  PENTAGON("M0 -6L5.7 -1.9L3.5 4.9H-3.5L-5.7 -1.9z"),
  /** For incidents without a severity, or with one that is not configured. */
  CROSS("M-2 -6h4v4h4v4h-4v4h-4v-4h-4v-4h4z");

  private static final Shape[] BY_SEVERITY = {
    CIRCLE, SQUARE, TRIANGLE, DIAMOND, TRIANGLE_DOWN, PENTAGON
  };

  /** An arrow upwards: it goes on. */
  static final String ARROW = "M0 -8V-18M-3.5 -14.5L0 -18L3.5 -14.5";

  private final String path;

  Shape(String path) {
    this.path = path;
  }

  String path() {
    return path;
  }

  /**
   * The shape of a severity.
   *
   * @param order 0 for the worst; negative for none
   */
  static Shape ofSeverity(int order) {
    return order < 0 ? CROSS : BY_SEVERITY[order % BY_SEVERITY.length];
  }

  /** The class of a severity: {@code sev-0} for the worst, {@code sev-none}. */
  static String classOf(int order) {
    return order < 0 ? "sev-none" : "sev-" + order;
  }
}
