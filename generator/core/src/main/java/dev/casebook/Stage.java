package dev.casebook;

import java.util.Locale;

/** The stages of a build, in order. */
public enum Stage {
  SOURCE,
  DOCUMENTS,
  HISTORY,
  ALERTS,
  CATALOG,
  CHECKS,
  TRENDS,
  SEARCH,
  PAGES,
  WRITE;

  /** The name in statistics: {@code documents}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
