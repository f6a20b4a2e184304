package dev.casebook.markdown;

/**
 * A piece of a section's text, and where it stands in the file.
 *
 * @param language of code, in lower case; empty when none is named
 * @param notice the kind of admonition around it: {@code warning}, {@code caution} and so on; empty
 *     outside of one
 * @param depth how many lists and quotations it lies in
 * @param from its first character in {@link Section#text()}
 * @param to the index after its last character
 */
public record Passage(
    Kind kind, String language, String notice, int depth, int from, int to, Places places) {

  /** What a passage is. */
  public enum Kind {
    PARAGRAPH,
    /** The first paragraph of a list item. */
    ITEM,
    /** A cell of a table, of its header too. */
    CELL,
    CODE
  }
}
