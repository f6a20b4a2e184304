package dev.casebook.model;

import java.util.Locale;

/** What a row of a timeline says it is. */
public enum EventKind {
  STARTED,
  DETECTED,
  ACKNOWLEDGED,
  DECLARED,
  NOTIFIED,
  ANNOUNCED,
  UPDATE,
  DECISION,
  ACTION,
  MITIGATED,
  RESOLVED;

  /** The word that authors write. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
