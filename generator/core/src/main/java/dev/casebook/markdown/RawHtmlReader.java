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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites raw HTML so that it holds nothing but allowed elements and attributes and links by
 * index. Whether tags match is left to the sanitiser, which sees the whole body.
 */
final class RawHtmlReader {

  private static final int LONGEST_ANCHOR = 100;
  private static final int MOST_NAMED = 5;
  private static final int MOST_PIECES = 50;

  private final LineIndex lines;
  private final LinkReader links;
  private final HeadingIds ids;
  private final IdentityHashMap<Node, String> rewritten = new IdentityHashMap<>();
  private final IdentityHashMap<Node, List<Heading>> headings = new IdentityHashMap<>();
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
    Fragment fragment = new Fragment(node);
    for (int i = 0; i < fragment.pieces.size(); i++) {
      HtmlPiece piece = fragment.pieces.get(i);
      HtmlTag tag = piece.tag();
      if (tag == null) {
        fragment.html.text(piece.text());
      } else if (!HtmlElements.isAllowed(tag.name())) {
        remove("<" + tag.name() + ">", fragment.source, piece.start());
      } else {
        hasTags = true;
        write(tag, i, fragment);
        tellDropped(tag, fragment.source, piece.start());
      }
    }
    rewritten.put(node, fragment.html.toString());
  }

  /** The raw HTML of one node while it is rewritten. */
  private static final class Fragment {
    final Node node;
    final BasedSequence source;
    final List<HtmlPiece> pieces;
    final HtmlBuffer html;

    Fragment(Node node) {
      this.node = node;
      this.source = RawHtml.source(node);
      this.pieces = HtmlPiece.cut(source);
      this.html = new HtmlBuffer(source.length() + 16, Long.MAX_VALUE);
    }

    /** What stands between the tag at a position and its end tag. */
    Optional<String> textOf(int position, String name) {
      StringBuilder text = new StringBuilder();
      for (int i = position + 1; i < pieces.size() && i < position + MOST_PIECES; i++) {
        HtmlTag tag = pieces.get(i).tag();
        if (tag != null && tag.name().equals(name)) {
          return tag.closing() ? Optional.of(PlainText.fold(text, 0)) : Optional.empty();
        }
        text.append(pieces.get(i).text());
      }
      return Optional.empty();
    }
  }

  private void write(HtmlTag tag, int position, Fragment fragment) {
    String name = HtmlElements.written(tag.name());
    HtmlBuffer html = fragment.html;
    if (tag.closing()) {
      html.markup(HtmlElements.isVoid(name) ? "" : "</" + name + ">");
    } else if (name.equals("img")) {
      image(tag, fragment.source, html);
    } else {
      html.markup("<" + name);
      attributes(tag, position, fragment);
      html.markup(">");
    }
  }

  private void tellDropped(HtmlTag tag, BasedSequence source, int start) {
    for (HtmlTag.Attribute attribute : tag.attributes()) {
      if (!HtmlElements.isQuiet(attribute.name())) {
        remove(attribute.name() + "=", source, start);
      }
    }
  }

  private void attributes(HtmlTag tag, int position, Fragment fragment) {
    HtmlBuffer html = fragment.html;
    HtmlTag.Attribute href = tag.name().equals("a") ? find(tag, "href") : null;
    if (href != null) {
      String text = fragment.textOf(position, "a").orElseGet(() -> textAfter(fragment.node));
      link(href, Kind.LINK, text, fragment.source, html);
    }
    if (!common(tag, html) && isHeading(tag)) {
      fragment.textOf(position, tag.name()).ifPresent(text -> heading(tag, text, fragment));
    }
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
    String given = tag.attribute("alt");
    String alt = given == null ? "" : PlainText.fold(given, 0);
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

  private static boolean isHeading(HtmlTag tag) {
    return tag.name().length() == 2 && tag.name().charAt(0) == 'h' && !tag.name().equals("hr");
  }

  private void heading(HtmlTag tag, String text, Fragment fragment) {
    String id = ids.next(text);
    fragment.html.attribute("id", id);
    int line = lines.line(fragment.node.getStartOffset());
    headings
        .computeIfAbsent(fragment.node, unused -> new ArrayList<>(1))
        .add(new Heading(tag.name().charAt(1) - '0', text, id, line));
  }

  /** The text of a link whose end tag is a later node. */
  private static String textAfter(Node start) {
    StringBuilder text = new StringBuilder();
    Node node = start.getNext();
    for (int i = 0; node != null && i < MOST_PIECES && !RawHtml.isLinkEnd(node); i++) {
      PlainText.append(node, text);
      node = node.getNext();
    }
    return PlainText.fold(text, 0);
  }

  /** Writes what any element may have; answers whether an id was among it. */
  private boolean common(HtmlTag tag, HtmlBuffer html) {
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
    return anchor(tag, html);
  }

  /** Ids of the author's own get a prefix, so that they can neither shadow nor meet ours. */
  private boolean anchor(HtmlTag tag, HtmlBuffer html) {
    String name = tag.attribute("id");
    name = name == null && tag.name().equals("a") ? tag.attribute("name") : name;
    if (name == null || name.isEmpty() || name.length() > LONGEST_ANCHOR) {
      return false;
    }
    boolean plain = name.chars().noneMatch(c -> Character.isWhitespace(c) || c < 0x21 || c == 0x7f);
    String id =
        name.startsWith(MarkdownBody.ANCHOR_PREFIX) ? name : MarkdownBody.ANCHOR_PREFIX + name;
    if (plain && ids.reserve(id)) {
      anchors.add(id);
      html.attribute("id", id);
      return true;
    }
    return false;
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

  /** The headings that a node holds. */
  List<Heading> headings(Node node) {
    return headings.getOrDefault(node, List.of());
  }

  /** The ids that the author gave, with their prefix. */
  List<String> anchors() {
    return anchors;
  }
}
