package dev.casebook.markdown;

/**
 * A container of a dialect, as offsets into the text.
 *
 * @param inside where what it holds starts
 * @param end the start of what ends it
 * @param after the index after that
 * @param frame how it is shown when it holds Markdown
 * @param language of the code that it holds; empty when none is named
 */
record TagSpan(
    int start, int inside, int end, int after, Content content, Frame frame, String language) {

  /** What a container holds. */
  enum Content {
    MARKDOWN,
    CODE,
    COMMENT,
    /** A tag that is longer than a line. */
    TAG
  }

  static TagSpan ofMarkdown(int start, int inside, int end, int after, Frame frame) {
    return new TagSpan(start, inside, end, after, Content.MARKDOWN, frame, "");
  }
}
