package dev.casebook.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes the containers of dialects; what they hold is left to the writer of blocks. */
final class ContainerWriter {

  private final HtmlBuffer html;
  private final Consumer<Node> children;

  ContainerWriter(HtmlBuffer html, Consumer<Node> children) {
    this.html = html;
    this.children = children;
  }

  void write(ContainerBlock block) {
    Frame frame = block.frame();
    switch (frame.shape()) {
      case ADMONITION -> admonition(frame.kind(), frame.title(), block);
      case FOLDED -> folded(frame, false, block);
      case FOLDED_OPEN -> folded(frame, true, block);
      case TAB -> tab(block);
      case PLAIN, RAW -> children.accept(block);
    }
  }

  void admonition(String kind, String title, Node block) {
    html.markup("<div").attribute("class", "admonition " + kind).markup(">");
    if (!title.isEmpty()) {
      html.markup("<p class=\"admonition-title\">").text(title).markup("</p>");
    }
    html.markup("\n");
    children.accept(block);
    html.markup("</div>\n");
  }

  private void folded(Frame frame, boolean open, Node block) {
    html.markup("<details");
    if (!frame.kind().isEmpty()) {
      html.attribute("class", "admonition " + frame.kind());
    }
    html.markup(open ? " open>" : ">");
    html.markup("<summary>").text(frame.title().isEmpty() ? frame.kind() : frame.title());
    html.markup("</summary>\n");
    children.accept(block);
    html.markup("</details>\n");
  }

  /** Tabs that follow each other are one group. */
  private void tab(ContainerBlock block) {
    html.markup(isTab(neighbour(block, false)) ? "" : "<div class=\"tabs\">\n");
    html.markup("<section class=\"tab\"><p class=\"tab-title\">");
    html.text(block.frame().title()).markup("</p>\n");
    children.accept(block);
    html.markup("</section>\n");
    html.markup(isTab(neighbour(block, true)) ? "" : "</div>\n");
  }

  private static boolean isTab(@Nullable Node node) {
    return node instanceof ContainerBlock container && container.isTab();
  }

  private static @Nullable Node neighbour(Node node, boolean after) {
    Node next = after ? node.getNext() : node.getPrevious();
    while (next instanceof MarkerBlock) {
      next = after ? next.getNext() : next.getPrevious();
    }
    return next;
  }
}
