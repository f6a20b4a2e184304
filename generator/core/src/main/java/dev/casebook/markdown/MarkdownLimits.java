package dev.casebook.markdown;

/**
 * How much one document may ask for. Every legitimate document met in practice stays far below the
 * defaults.
 *
 * @param characters in the whole text
 * @param paragraphCharacters in one paragraph, heading or table row
 * @param paragraphLines in one paragraph
 * @param paragraphWork the sum over all paragraphs of the lines before each line
 * @param blockStarts places outside code at which a block may start
 * @param nesting containers (quotations, lists, admonitions) inside each other
 * @param backslashes in one run
 * @param nodes of the syntax tree
 * @param depth of the syntax tree, inline nodes included
 * @param steps how budgets of steps are made
 * @param headings in the document
 * @param links in the document, images included
 * @param footnotes uses of footnotes, and notes
 * @param definitions of link references
 * @param tableColumns in a row
 * @param tableRows in a table
 * @param tableCells in the document
 * @param codeCharacters in one code block
 * @param highlightedCharacters in one code block that is coloured; a longer one is shown plain
 */
public record MarkdownLimits(
    int characters,
    int paragraphCharacters,
    int paragraphLines,
    long paragraphWork,
    int blockStarts,
    int nesting,
    int backslashes,
    int nodes,
    int depth,
    Steps steps,
    int headings,
    int links,
    int footnotes,
    int definitions,
    int tableColumns,
    int tableRows,
    int tableCells,
    int codeCharacters,
    int highlightedCharacters) {

  /**
   * The characters that the library may look at: a base, more for each character of the document,
   * and never more than the maximum.
   */
  public record Steps(long base, int perCharacter, long maximum) {
    long budget(int characters) {
      return Math.min(base + (long) perCharacter * characters, maximum);
    }
  }

  /** The limits that a site has unless its own configuration raises them. */
  public static final MarkdownLimits DEFAULTS =
      new MarkdownLimits(
          1 << 20,
          65_536,
          4_000,
          10_000_000L,
          30_000,
          100,
          64,
          200_000,
          400,
          new Steps(15_000_000L, 500, 150_000_000L),
          2_000,
          5_000,
          1_000,
          800,
          200,
          2_000,
          40_000,
          262_144,
          65_536);
}
