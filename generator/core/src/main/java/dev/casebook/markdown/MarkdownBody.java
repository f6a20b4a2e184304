package dev.casebook.markdown;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A document's text after parsing: what it holds, and its HTML with the links still open.
 *
 * @param headings in order
 * @param links in order; the position is {@link LinkReference#index()}
 * @param sections in order
 * @param html sanitised, its links still open
 * @param anchors the ids that raw HTML gives, as they stand in the page
 */
public record MarkdownBody(
    List<Heading> headings,
    List<LinkReference> links,
    List<Section> sections,
    LinkedHtml html,
    List<String> anchors) {

  static final String ANCHOR_PREFIX = "user-content-";

  public MarkdownBody {
    headings = List.copyOf(headings);
    links = List.copyOf(links);
    sections = List.copyOf(sections);
    anchors = List.copyOf(anchors);
  }

  /** A body without anchors of raw HTML. */
  public MarkdownBody(
      List<Heading> headings, List<LinkReference> links, List<Section> sections, LinkedHtml html) {
    this(headings, links, sections, html, List.of());
  }

  /**
   * The id on the page that a fragment leads to, as links on GitHub would write it, without {@code
   * #}, percent-encoded or not; empty when nothing has it.
   */
  public Optional<String> anchor(String fragment) {
    String name = percentDecoded(fragment);
    String id = HeadingIds.published(name);
    if (headings.stream().anyMatch(heading -> heading.id().equals(id))) {
      return Optional.of(id);
    }
    String own = name.startsWith(ANCHOR_PREFIX) ? name : ANCHOR_PREFIX + name;
    return anchors.contains(own) ? Optional.of(own) : Optional.empty();
  }

  private static String percentDecoded(String fragment) {
    if (fragment.indexOf('%') < 0) {
      return fragment;
    }
    try {
      return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return fragment; // not an encoding, so it means itself
    }
  }

  /** Whether a link to {@code #fragment} arrives somewhere on the page. */
  public boolean hasAnchor(String fragment) {
    return headings.stream().anyMatch(heading -> heading.id().equals(fragment));
  }
}
