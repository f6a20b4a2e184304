package dev.casebook.model;

/** Who may read a document; what cannot be read is internal. */
public enum Audience {
  PUBLIC,
  INTERNAL
}
