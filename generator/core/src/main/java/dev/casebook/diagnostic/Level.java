package dev.casebook.diagnostic;

import java.util.Locale;

/** How much a finding weighs, in rising order. */
public enum Level {
  INFO,
  WARNING,
  ERROR;

  /** The name that people and machine formats see: {@code info}, {@code warning}, {@code error}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
