package dev.casebook.markdown;

import java.util.List;

/**
 * The text under a heading, up to the next one, for search and for checks.
 *
 * @param headingId empty for the text before the first heading
 * @param heading its text; empty for the text before the first heading
 * @param text without markup; code and table cells included, blocks divided by line breaks
 * @param passages the pieces of the text whose places are known, in order
 */
public record Section(String headingId, String heading, String text, List<Passage> passages) {

  public Section {
    passages = List.copyOf(passages);
  }

  /** A section that stands in no file. */
  public Section(String headingId, String heading, String text) {
    this(headingId, heading, text, List.of());
  }
}
