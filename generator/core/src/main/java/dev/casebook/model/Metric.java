package dev.casebook.model;

import java.util.Locale;

/** Durations of an incident, in minutes; METRICS: TTD, TTA, TTM, TTR. */
public enum Metric {
  /** Detected minus started; excluded when the start is unknown. */
  TTD,
  /** Acknowledged minus detected. */
  TTA,
  /** Mitigated minus started: what users feel. */
  TTM,
  /** Resolved minus started: what is usually called MTTR. */
  TTR;

  /** The name in addresses and exports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
