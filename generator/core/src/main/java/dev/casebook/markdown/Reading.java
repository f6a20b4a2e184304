package dev.casebook.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import dev.casebook.diagnostic.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one pass over a parsed document finds: its headings, its links, and what is wrong. */
final class Reading {

  private final LineIndex lines;
  private final DialectNotes dialects;
  private final LinkReader links;
  private final RawHtmlReader raw;
  private final List<dev.casebook.markdown.Heading> headings = new ArrayList<>();
  private final IdentityHashMap<Node, dev.casebook.markdown.Heading> headingOf =
      new IdentityHashMap<>();
  private final IdentityHashMap<Node, String> anchorOf = new IdentityHashMap<>();
  private final HeadingIds ids = new HeadingIds();

  Reading(Node document, LineIndex lines, DialectNotes dialects) {
    this.lines = lines;
    this.dialects = dialects;
    this.links = new LinkReader(document.getDocument(), lines, dialects);
    this.raw = new RawHtmlReader(lines, links, ids);
    readChildren(document);
  }

  private void readChildren(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (RawHtml.is(node)) {
        raw.read(node);
        headings.addAll(raw.headings(node));
      } else if (node instanceof Heading heading) {
        add(heading);
      } else if (node instanceof AttributeNode list) {
        addAnchor(list);
      } else {
        links.read(node);
      }
      readChildren(node);
    }
  }

  private void add(Heading node) {
    String text = PlainText.of(node);
    String given = DialectPass.givenId(node);
    String id = given == null ? ids.next(PlainText.forId(node)) : ids.given(given);
    dev.casebook.markdown.Heading heading =
        new dev.casebook.markdown.Heading(
            node.getLevel(), text, id, lines.line(node.getStartOffset()));
    headings.add(heading);
    headingOf.put(node, heading);
  }

  private void addAnchor(AttributeNode list) {
    String id = MarkdownBody.ANCHOR_PREFIX + list.id();
    boolean own = !list.id().isEmpty() && !(list.getParent() instanceof Heading);
    if (own && ids.reserve(id)) {
      anchorOf.put(list, id);
    }
  }

  /** The id of the place that an attribute list names; null when it names none. */
  @Nullable String anchor(AttributeNode list) {
    return anchorOf.get(list);
  }

  LineIndex lines() {
    return lines;
  }

  /** The link or image that the node is; null when it is none or was refused. */
  @Nullable LinkReference link(Node node) {
    return links.of(node);
  }

  dev.casebook.markdown.Heading heading(Heading node) {
    dev.casebook.markdown.Heading heading = headingOf.get(node);
    if (heading == null) {
      throw new IllegalStateException("Bug: a heading that was not read");
    }
    return heading;
  }

  List<dev.casebook.markdown.Heading> headings() {
    return headings;
  }

  List<LinkReference> links() {
    return links.all();
  }

  /** What to write for raw HTML. */
  String rawHtml(Node node) {
    return raw.rewritten(node);
  }

  /** The headings inside raw HTML. */
  List<dev.casebook.markdown.Heading> rawHeadings(Node node) {
    return raw.headings(node);
  }

  boolean hasRawHtml() {
    return raw.hasTags();
  }

  /** The ids that the author gave, as they stand in the page. */
  List<String> anchors() {
    List<String> all = new ArrayList<>(raw.anchors());
    all.addAll(anchorOf.values());
    Collections.sort(all);
    return all;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(links.findings());
    findings.addAll(raw.findings());
    findings.addAll(dialects.unrendered().findings());
    Collections.sort(findings);
    return findings;
  }
}
