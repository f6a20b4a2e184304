package dev.casebook.markdown;

import dev.casebook.markdown.LinkReference.Kind;
import dev.casebook.markdown.LinkedHtml.Slot;

/** Writes tags of template languages within text: as what they stand for, else as code. */
final class TemplateWriter {

  private final Reading reading;
  private final HtmlBuffer html;

  TemplateWriter(Reading reading, HtmlBuffer html) {
    this.reading = reading;
    this.html = html;
  }

  void write(TemplateNode node) {
    if (node.isLinkOrImage()) {
      link(node);
    } else if (node.isCode()) {
      html.markup("<code>");
      Placeholders.write(node.text(), html);
      html.markup("</code>");
    } else {
      html.text(node.text());
    }
  }

  private void link(TemplateNode node) {
    LinkReference link = reading.link(node);
    if (link == null) {
      html.markup("<code>").text(node.text()).markup("</code>");
    } else if (link.kind() == Kind.IMAGE) {
      html.slot(Slot.IMAGE_START, link).slot(Slot.IMAGE_END, link);
      caption(node);
    } else {
      html.slot(Slot.LINK_START, link).markup(">").text(link.text());
      html.slot(Slot.LINK_END, link);
    }
  }

  private void caption(TemplateNode node) {
    String caption = node.tag().argument("caption", "title");
    if (!caption.isEmpty()) {
      html.markup("<br><em>").text(caption).markup("</em>");
    }
  }
}
