package dev.casebook.model;

import java.util.Locale;
import java.util.Optional;

/** Kinds of documents. */
public enum Kind {
  RUNBOOK,
  INCIDENT,
  POSTMORTEM,
  DRILL,
  GUIDE,
  RESOURCE,
  PATH;

  /** The word used in front matter, configuration and exports: {@code runbook}, {@code path}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a document of this kind records an incident. */
  public boolean isIncidentRecord() {
    return this == INCIDENT || this == POSTMORTEM;
  }

  /** Whether an emergency relies on it, so that somebody has to answer for it. */
  public boolean wantsOwner() {
    return this == RUNBOOK || this == RESOURCE;
  }

  public static Optional<Kind> ofLabel(String label) {
    for (Kind kind : values()) {
      if (kind.label().equals(label.toLowerCase(Locale.ROOT))) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
