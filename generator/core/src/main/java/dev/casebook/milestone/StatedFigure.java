package dev.casebook.milestone;

/**
 * A figure that a document states: {@code Time to recovery: 38 minutes}. Evidence, never a
 * measurement.
 */
public record StatedFigure(String label, String text, int line) {}
