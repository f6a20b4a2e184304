package dev.casebook.markdown;

import dev.casebook.diagnostic.SourceLocation;

/**
 * A link or an image, in document order.
 *
 * @param destination as written, entities and escapes decoded
 * @param text the label or the alternative text, without markup
 * @param location of the destination in the file
 */
public record LinkReference(
    int index, Kind kind, String destination, String text, SourceLocation location) {

  /** What the reference asks for. */
  public enum Kind {
    LINK,
    IMAGE,
    /** A link to a page by its name, wherever it lies. */
    PAGE
  }
}
