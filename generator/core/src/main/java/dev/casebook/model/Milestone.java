package dev.casebook.model;

import java.util.Locale;

/** Milestones in their usual order; the front matter key is {@link #field()}. */
public enum Milestone {
  STARTED,
  DETECTED,
  ACKNOWLEDGED,
  DECLARED,
  ANNOUNCED,
  MITIGATED,
  RESOLVED;

  /** The name of the field in front matter and provenance. */
  public String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
