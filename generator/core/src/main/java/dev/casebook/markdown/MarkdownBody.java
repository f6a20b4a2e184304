package dev.casebook.markdown;

import java.util.List;

/**
 * A document's text after parsing: what it holds, and its HTML with the links still open.
 *
 * @param headings in order
 * @param links in order; the position is {@link LinkReference#index()}
 * @param sections in order
 * @param html sanitised, with one slot per link
 */
public record MarkdownBody(
    List<Heading> headings, List<LinkReference> links, List<Section> sections, LinkedHtml html) {

  public MarkdownBody {
    headings = List.copyOf(headings);
    links = List.copyOf(links);
    sections = List.copyOf(sections);
  }

  /** Whether a link to {@code #fragment} arrives somewhere on the page. */
  public boolean hasAnchor(String fragment) {
    return headings.stream().anyMatch(heading -> heading.id().equals(fragment));
  }
}
