package dev.casebook.trends;

/** One number about a cohort, and when it may be given. */
public interface Trend {

  /** The name in exports and message keys; kebab-case. */
  String key();

  default Figure.Unit unit() {
    return Figure.Unit.MINUTES;
  }

  Figure of(Cohort cohort);
}
