package dev.casebook.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Node;
import dev.casebook.markdown.LinkReference.Kind;
import dev.casebook.markdown.LinkedHtml.Slot;
import org.jspecify.annotations.Nullable;

/** Writes inline nodes as HTML. */
final class InlineWriter {

  private final Reading reading;
  private final HtmlBuffer html;
  private final Footnotes footnotes;
  private final TemplateWriter templates;
  private int linkDepth;

  InlineWriter(Reading reading, HtmlBuffer html, Footnotes footnotes) {
    this.reading = reading;
    this.html = html;
    this.footnotes = footnotes;
    this.templates = new TemplateWriter(reading, html);
  }

  void children(Node parent) {
    from(parent.getFirstChild());
  }

  /** Writes a node and its later siblings. */
  void from(@Nullable Node first) {
    for (Node node = first; node != null; node = node.getNext()) {
      write(node);
    }
  }

  private void write(Node node) {
    if (node instanceof Text || node instanceof HtmlEntity) {
      html.text(PlainText.literal(node));
    } else if (node instanceof SoftLineBreak) {
      html.markup("\n");
    } else if (node instanceof HardLineBreak) {
      html.markup("<br>\n");
    } else if (node instanceof Code code) {
      html.markup("<code>");
      Placeholders.write(PlainText.code(code), html);
      html.markup("</code>");
    } else if (node instanceof Emphasis) {
      element("em", node);
    } else if (node instanceof StrongEmphasis) {
      element("strong", node);
    } else if (node instanceof Mark) {
      element("mark", node);
    } else if (node instanceof TemplateNode template) {
      templates.write(template);
    } else if (node instanceof AttributeNode list) {
      anchor(list);
    } else if (node instanceof Strikethrough) {
      element("del", node);
    } else if (node instanceof HtmlInlineBase) {
      html.markup(reading.rawHtml(node));
    } else if (node instanceof Footnote footnote) {
      footnotes.writeReference(footnote, html);
    } else {
      linkOrRest(node);
    }
  }

  private void anchor(AttributeNode list) {
    String id = reading.anchor(list);
    if (id != null) {
      html.markup("<a").attribute("id", id).markup("></a>");
    }
  }

  private void element(String name, Node node) {
    html.markup("<").markup(name).markup(">");
    children(node);
    html.markup("</").markup(name).markup(">");
  }

  private void linkOrRest(Node node) {
    LinkReference link = reading.link(node);
    boolean image = node instanceof Image || node instanceof ImageRef;
    if (link == null) {
      withoutLink(node, image);
    } else if (link.kind() == Kind.IMAGE) {
      html.slot(Slot.IMAGE_START, link);
      title(node);
      html.slot(Slot.IMAGE_END, link);
    } else if (linkDepth > 0) {
      label(node, image);
    } else {
      html.slot(Slot.LINK_START, link);
      title(node);
      html.markup(">");
      linkDepth++;
      label(node, image);
      linkDepth--;
      html.slot(Slot.LINK_END, link);
    }
  }

  private void withoutLink(Node node, boolean image) {
    if (node instanceof RefNode ref && !ref.isDefined()) {
      html.text(PlainText.before(ref));
      children(node);
      html.text(PlainText.after(ref));
    } else {
      label(node, image);
    }
  }

  private void label(Node node, boolean image) {
    if (node instanceof AutoLink || node instanceof MailLink) {
      html.text(((DelimitedLinkNode) node).getText());
    } else if (node instanceof WikiLink wiki) {
      html.text(wiki.text());
    } else if (image) {
      String text = PlainText.of(node);
      LinkReference link = reading.link(node);
      html.text(text.isEmpty() && link != null ? link.destination() : text);
    } else {
      children(node);
    }
  }

  private void title(Node node) {
    String title = "";
    if (node instanceof LinkNodeBase link) {
      title = link.getTitle().unescape();
    } else if (node instanceof RefNode ref) {
      Reference definition = ref.getReferenceNode(node.getDocument());
      title = definition == null ? "" : definition.getTitle().unescape();
    }
    if (!title.isEmpty()) {
      html.attribute("title", title);
    }
  }
}
