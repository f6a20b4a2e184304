package dev.casebook.model;

/**
 * A value that something else said of a field, and that did not win.
 *
 * @param field the key in front matter and in provenance
 * @param value as text, for people
 */
public record Alternative(String field, String value, Provenance provenance) {}
