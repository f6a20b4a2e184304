package dev.casebook.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;

/** Writes blocks as HTML. */
final class BlockWriter {

  private final Reading reading;
  private final HtmlBuffer html;
  private final Footnotes footnotes;
  private final InlineWriter inline;
  private final CodeWriter code;
  private final ContainerWriter containers;

  BlockWriter(Reading reading, Document document, HtmlBuffer html, CodeWriter code) {
    this.reading = reading;
    this.html = html;
    this.footnotes = new Footnotes(document);
    this.inline = new InlineWriter(reading, html, footnotes);
    this.code = code;
    this.containers = new ContainerWriter(html, this::children);
  }

  void document(Document document) {
    children(document);
    footnotes();
  }

  private void children(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      block(node);
    }
  }

  private void block(Node node) {
    if (node instanceof Paragraph paragraph) {
      paragraph(paragraph);
    } else if (node instanceof Heading heading) {
      heading(heading);
    } else if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
      code.write(CodeText.language(node), CodeText.of(node));
    } else if (node instanceof ListBlock list) {
      list(list);
    } else if (node instanceof TableBlock table) {
      table(table);
    } else if (node instanceof BlockQuote quote) {
      quote(quote);
    } else if (node instanceof ContainerBlock container) {
      containers.write(container);
    } else if (node instanceof VerbatimBlock verbatim) {
      verbatim(verbatim);
    } else if (node instanceof ThematicBreak) {
      html.markup("<hr>\n");
    } else if (node instanceof HtmlBlockBase) {
      html.markup(reading.rawHtml(node)).markup("\n");
    }
  }

  private void paragraph(Paragraph paragraph) {
    Node first = Alert.firstInline(paragraph);
    if (first == null) {
      return;
    }
    if (paragraph.getParent() instanceof ListItem item
        && item.isParagraphInTightListItem(paragraph)) {
      inline.from(first);
      html.markup(paragraph.getNext() == null ? "" : "\n");
    } else {
      html.markup("<p>");
      inline.from(first);
      html.markup("</p>\n");
    }
  }

  private void heading(Heading node) {
    dev.casebook.markdown.Heading heading = reading.heading(node);
    String name = "h" + heading.level();
    html.markup("<").markup(name).attribute("id", heading.id()).markup(">");
    inline.children(node);
    html.markup(" <a class=\"anchor\"").attribute("href", "#" + heading.id());
    html.attribute("aria-label", "#").markup("></a></").markup(name).markup(">\n");
  }

  private void list(ListBlock list) {
    String name = list instanceof OrderedList ? "ol" : "ul";
    html.markup("<").markup(name);
    if (list instanceof OrderedList ordered && ordered.getStartNumber() != 1) {
      html.attribute("start", Integer.toString(ordered.getStartNumber()));
    }
    html.markup(">\n");
    for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof ListItem item) {
        item(item);
      }
    }
    html.markup("</").markup(name).markup(">\n");
  }

  private void item(ListItem item) {
    if (item instanceof TaskListItem task) {
      html.markup("<li class=\"task\"><input type=\"checkbox\" disabled");
      html.markup(task.isItemDoneMarker() ? " checked> " : "> ");
    } else {
      html.markup("<li>");
    }
    children(item);
    html.markup("</li>\n");
  }

  private void table(TableBlock table) {
    html.markup("<div class=\"table\"><table>\n");
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      if (part instanceof TableHead) {
        html.markup("<thead>\n");
        rows(part, "th");
        html.markup("</thead>\n");
      } else if (part instanceof TableBody && part.hasChildren()) {
        html.markup("<tbody>\n");
        rows(part, "td");
        html.markup("</tbody>\n");
      }
    }
    html.markup("</table></div>\n");
  }

  private void rows(Node part, String name) {
    for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
      html.markup("<tr>");
      for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
        if (node instanceof TableCell cell) {
          html.markup("<").markup(name).markup(alignment(cell)).markup(">");
          inline.children(cell);
          html.markup("</").markup(name).markup(">");
        }
      }
      html.markup("</tr>\n");
    }
  }

  private static String alignment(TableCell cell) {
    TableCell.Alignment alignment = cell.getAlignment();
    return alignment == null
        ? ""
        : switch (alignment) {
          case CENTER -> " class=\"align-center\"";
          case RIGHT -> " class=\"align-right\"";
          case LEFT -> " class=\"align-left\"";
        };
  }

  private void quote(BlockQuote quote) {
    Optional<Alert> alert = Alert.of(quote);
    if (alert.isPresent()) {
      containers.admonition(alert.get().kind(), alert.get().title(), quote);
    } else {
      html.markup("<blockquote>\n");
      children(quote);
      html.markup("</blockquote>\n");
    }
  }

  private void verbatim(VerbatimBlock block) {
    if (block.isShown()) {
      code.write(block.language(), block.text());
    }
  }

  private void footnotes() {
    if (footnotes.used().isEmpty()) {
      return;
    }
    html.markup("<section class=\"footnotes\"><ol>\n");
    for (int i = 0; i < footnotes.used().size(); i++) {
      FootnoteBlock note = footnotes.used().get(i);
      html.markup("<li id=\"fn:" + (i + 1) + "\">");
      children(note);
      footnotes.writeBackLinks(i + 1, html);
      html.markup("</li>\n");
    }
    html.markup("</ol></section>\n");
  }
}
