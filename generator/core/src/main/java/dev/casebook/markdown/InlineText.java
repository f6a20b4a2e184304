package dev.casebook.markdown;

import java.util.List;

/**
 * A run of text without markup.
 *
 * @param plain the text, white space folded to single spaces
 * @param strong the parts that stood in bold, in order
 * @param code the parts that stood in backticks, in order
 * @param links the links inside, in order
 * @param struck the parts that were struck through, in order
 * @param line where it starts in the file
 * @param column where it starts
 * @param places where its characters stand in the file, when it is a whole block
 */
public record InlineText(
    String plain,
    List<String> strong,
    List<String> code,
    List<LinkReference> links,
    List<String> struck,
    int line,
    int column,
    Places places) {

  public InlineText {
    strong = List.copyOf(strong);
    code = List.copyOf(code);
    links = List.copyOf(links);
    struck = List.copyOf(struck);
  }

  /** A text of which only the start has a place. */
  public InlineText(
      String plain,
      List<String> strong,
      List<String> code,
      List<LinkReference> links,
      List<String> struck,
      int line,
      int column) {
    this(plain, strong, code, links, struck, line, column, Places.NONE);
  }

  /** A text of which nothing is struck through. */
  public InlineText(
      String plain,
      List<String> strong,
      List<String> code,
      List<LinkReference> links,
      int line,
      int column) {
    this(plain, strong, code, links, List.of(), line, column);
  }
}
