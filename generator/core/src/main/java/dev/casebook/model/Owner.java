package dev.casebook.model;

/**
 * A team or a person that answers for a document.
 *
 * @param id the canonical name: {@code team:payments}, {@code @ana}, or the text as found when no
 *     directory knows it
 */
public record Owner(String id, Kind kind) {

  /** What the name stands for. */
  public enum Kind {
    TEAM,
    PERSON,
    UNKNOWN
  }
}
