package dev.casebook.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.markdown.LinkReference.Kind;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites raw HTML so that it holds nothing but allowed elements and attributes and links by
 * index. Whether tags match is left to the sanitiser, which sees the whole body.
 */
final class RawHtmlReader {

  private static final int LONGEST_ANCHOR = 100;
  private static final int MOST_NAMED = 5;

  private final LineIndex lines;
  private final LinkReader links;
  private final HeadingIds ids;
  private final IdentityHashMap<Node, String> rewritten = new IdentityHashMap<>();
  private final List<String> anchors = new ArrayList<>();
  private final Set<String> removed = new LinkedHashSet<>();
  private @Nullable SourceLocation firstRemoved;
  private boolean hasTags;

  RawHtmlReader(LineIndex lines, LinkReader links, HeadingIds ids) {
    this.lines = lines;
    this.links = links;
    this.ids = ids;
  }

  /** Rewrites the HTML of a node. */
  void read(Node node) {
    BasedSequence source = RawHtml.source(node);
    HtmlBuffer html = new HtmlBuffer(source.length() + 16, Long.MAX_VALUE);
    for (HtmlPiece piece : HtmlPiece.cut(source)) {
      HtmlTag tag = piece.tag();
      if (tag == null) {
        html.text(piece.text());
      } else if (!HtmlElements.isAllowed(tag.name())) {
        remove("<" + tag.name() + ">", source, piece.start());
      } else {
        hasTags = true;
        write(tag, source, piece.start(), html);
      }
    }
    rewritten.put(node, html.toString());
  }

  private void write(HtmlTag tag, BasedSequence source, int start, HtmlBuffer html) {
    String name = HtmlElements.written(tag.name());
    if (tag.closing()) {
      html.markup(HtmlElements.isVoid(name) ? "" : "</" + name + ">");
    } else if (name.equals("img")) {
      image(tag, source, html);
    } else {
      html.markup("<" + name);
      attributes(tag, source, html);
      html.markup(">");
    }
    for (HtmlTag.Attribute attribute : tag.attributes()) {
      if (!HtmlElements.isQuiet(attribute.name())) {
        remove(attribute.name() + "=", source, start);
      }
    }
  }

  private void attributes(HtmlTag tag, BasedSequence source, HtmlBuffer html) {
    HtmlTag.Attribute href = tag.name().equals("a") ? find(tag, "href") : null;
    if (href != null) {
      link(href, Kind.LINK, "", source, html);
    }
    common(tag, html);
    switch (tag.name()) {
      case "td", "th" -> {
        number(tag, "colspan", html);
        number(tag, "rowspan", html);
      }
      case "ol" -> number(tag, "start", html);
      case "details" -> html.markup(tag.attribute("open") == null ? "" : " open");
      default -> {}
    }
  }

  private void image(HtmlTag tag, BasedSequence source, HtmlBuffer html) {
    HtmlTag.Attribute src = find(tag, "src");
    String alt =
        PlainText.fold(String.valueOf(tag.attribute("alt") == null ? "" : tag.attribute("alt")), 0);
    HtmlBuffer image = new HtmlBuffer(64, Long.MAX_VALUE);
    LinkReference link = src == null ? null : link(src, Kind.IMAGE, alt, source, image);
    if (link == null) {
      html.text(alt);
    } else if (link.kind() == Kind.IMAGE) {
      html.markup("<img").markup(image.toString());
      number(tag, "width", html);
      number(tag, "height", html);
      common(tag, html);
      html.markup(">");
    } else {
      html.markup("<a").markup(image.toString()).markup(">");
      html.text(alt.isEmpty() ? link.destination() : alt).markup("</a>");
    }
  }

  private @Nullable LinkReference link(
      HtmlTag.Attribute attribute, Kind kind, String text, BasedSequence source, HtmlBuffer html) {
    int start = source.getIndexOffset(attribute.start());
    SourceLocation place = lines.location(start, start + attribute.end() - attribute.start());
    LinkReference link = links.admit(kind, attribute.value().strip(), text, place);
    if (link != null) {
      html.attribute(link.kind() == Kind.IMAGE ? "src" : "href", BodySanitizer.address(link));
    }
    return link;
  }

  private void common(HtmlTag tag, HtmlBuffer html) {
    String title = tag.attribute("title");
    if (title != null && !title.isBlank()) {
      html.attribute("title", title);
    }
    String dir = tag.attribute("dir");
    if (dir != null && Set.of("ltr", "rtl", "auto").contains(dir)) {
      html.attribute("dir", dir);
    }
    String align = tag.name().equals("center") ? "center" : tag.attribute("align");
    if (align != null
        && Set.of("left", "center", "right").contains(align.toLowerCase(Locale.ROOT))) {
      html.attribute("class", "align-" + align.toLowerCase(Locale.ROOT));
    }
    anchor(tag, html);
  }

  /** Ids of the author's own get a prefix, so that they can neither shadow nor meet ours. */
  private void anchor(HtmlTag tag, HtmlBuffer html) {
    String name = tag.attribute("id");
    name = name == null && tag.name().equals("a") ? tag.attribute("name") : name;
    if (name == null || name.isEmpty() || name.length() > LONGEST_ANCHOR) {
      return;
    }
    boolean plain = name.chars().noneMatch(c -> Character.isWhitespace(c) || c < 0x21 || c == 0x7f);
    String id =
        name.startsWith(MarkdownBody.ANCHOR_PREFIX) ? name : MarkdownBody.ANCHOR_PREFIX + name;
    if (plain && ids.reserve(id)) {
      anchors.add(id);
      html.attribute("id", id);
    }
  }

  private static void number(HtmlTag tag, String name, HtmlBuffer html) {
    String value = tag.attribute(name);
    boolean digits =
        value != null
            && !value.isEmpty()
            && value.length() <= 4
            && value.chars().allMatch(c -> c >= '0' && c <= '9');
    if (value != null && digits && !(name.endsWith("span") && Integer.parseInt(value) > 200)) {
      html.attribute(name, value);
    }
  }

  private static HtmlTag.@Nullable Attribute find(HtmlTag tag, String name) {
    for (HtmlTag.Attribute attribute : tag.attributes()) {
      if (attribute.name().equals(name)) {
        return attribute;
      }
    }
    return null;
  }

  private void remove(String what, BasedSequence source, int index) {
    if (firstRemoved == null) {
      int start = source.getIndexOffset(index);
      firstRemoved = lines.location(start, start);
    }
    if (removed.size() <= MOST_NAMED) {
      removed.add(what.length() > 30 ? what.substring(0, 30) + "\u2026" : what);
    }
  }

  /** What was removed, as one finding. */
  List<Finding> findings() {
    if (firstRemoved == null) {
      return List.of();
    }
    String named = String.join(", ", removed.stream().limit(MOST_NAMED).toList());
    String more = removed.size() > MOST_NAMED ? " and more" : "";
    return List.of(
        Finding.of(
                MarkdownRules.HTML_REMOVED,
                firstRemoved,
                "Raw HTML that a page may not carry was removed: " + named + more)
            .withLabel("the first of it")
            .withHelp("Write it as Markdown, or put it into backticks to show it as it is"));
  }

  /** Whether the body must go through the sanitiser. */
  boolean hasTags() {
    return hasTags;
  }

  /** The HTML to write for a node. */
  String rewritten(Node node) {
    String html = rewritten.get(node);
    if (html == null) {
      throw new IllegalStateException("Bug: raw HTML that was not read");
    }
    return html;
  }

  /** The ids that the author gave, with their prefix. */
  List<String> anchors() {
    return anchors;
  }
}
