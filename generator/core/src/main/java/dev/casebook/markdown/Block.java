package dev.casebook.markdown;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outline of a document as its conventions read it: blocks in order, without markup. */
public sealed interface Block {

  /** The line in the file at which the block starts. */
  int line();

  /** A heading. */
  record HeadingBlock(Heading heading) implements Block {
    @Override
    public int line() {
      return heading.line();
    }
  }

  /** A paragraph, its lines as written. */
  record Paragraph(int line, InlineText text, List<InlineText> lines) implements Block {
    public Paragraph {
      lines = List.copyOf(lines);
    }
  }

  /** A table. */
  record Table(int line, List<InlineText> header, List<Row> rows) implements Block {
    public Table {
      header = List.copyOf(header);
      rows = List.copyOf(rows);
    }
  }

  /** A table row. */
  record Row(int line, List<InlineText> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** A list. */
  record ItemList(int line, boolean ordered, List<Item> items) implements Block {
    public ItemList {
      items = List.copyOf(items);
    }
  }

  /**
   * A list item.
   *
   * @param text its first paragraph
   * @param checked the state of its checkbox; null when it has none
   * @param children the blocks after its first paragraph
   */
  record Item(int line, InlineText text, @Nullable Boolean checked, List<Block> children) {
    public Item {
      children = List.copyOf(children);
    }
  }

  /** A code block, fenced or indented. */
  record Code(int line, String language, String text, Places places) implements Block {}

  /**
   * A quotation, an alert or an admonition.
   *
   * @param notice the kind of alert or admonition: {@code warning}, {@code note}; else empty
   */
  record Quote(int line, String notice, List<Block> children) implements Block {
    public Quote {
      children = List.copyOf(children);
    }
  }

  /** Raw HTML, as written. */
  record Html(int line, String text) implements Block {}
}
