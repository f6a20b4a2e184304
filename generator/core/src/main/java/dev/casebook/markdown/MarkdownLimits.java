package dev.casebook.markdown;

/**
 * How much one document may ask for. Every legitimate document met in practice stays far below the
 * defaults.
 *
 * @param characters in the whole file
 * @param paragraphCharacters without a blank line between them, outside fenced code
 * @param paragraphLines without a blank line between them, outside fenced code
 * @param nesting containers (quotations, lists, admonitions) inside each other
 * @param backslashes in one run
 * @param nodes of the syntax tree
 * @param depth of the syntax tree, inline nodes included
 * @param steps characters that parsing may look at, before {@code stepsPerCharacter} is added
 * @param stepsPerCharacter what each character of the document adds to the steps
 * @param definitions of link references
 * @param tableColumns in a row, and {@code tableRows} in a table
 * @param codeCharacters in one code block
 * @param highlightedCharacters in one code block that is coloured; a longer one is shown plain
 */
public record MarkdownLimits(
    int characters,
    int paragraphCharacters,
    int paragraphLines,
    int nesting,
    int backslashes,
    int nodes,
    int depth,
    long steps,
    int stepsPerCharacter,
    int headings,
    int links,
    int footnotes,
    int definitions,
    int tableColumns,
    int tableRows,
    int codeCharacters,
    int highlightedCharacters) {

  /** The limits that a site has unless its own configuration raises them. */
  public static final MarkdownLimits DEFAULTS =
      new MarkdownLimits(
          1 << 20,
          65_536,
          4_000,
          100,
          64,
          200_000,
          400,
          5_000_000L,
          500,
          2_000,
          5_000,
          1_000,
          800,
          200,
          2_000,
          262_144,
          65_536);
}
