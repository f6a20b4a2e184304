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
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the syntax tree as the blocks that conventions look at. */
final class OutlineReader {

  private final Reading reading;

  OutlineReader(Reading reading) {
    this.reading = reading;
  }

  /** The blocks from a node on, it and its later siblings. */
  List<Block> blocks(@Nullable Node first) {
    List<Block> blocks = new ArrayList<>();
    for (Node node = first; node != null; node = node.getNext()) {
      if (node instanceof HtmlBlockBase) {
        reading.rawHeadings(node).forEach(heading -> blocks.add(new Block.HeadingBlock(heading)));
      }
      if (node instanceof ContainerBlock container && container.isPlain()) {
        blocks.addAll(blocks(node.getFirstChild()));
        continue;
      }
      Block block = block(node);
      if (block != null) {
        blocks.add(block);
      }
    }
    return blocks;
  }

  private @Nullable Block block(Node node) {
    int line = reading.lines().line(node.getStartOffset());
    if (node instanceof Heading heading) {
      return new Block.HeadingBlock(reading.heading(heading));
    } else if (node instanceof Paragraph) {
      return Alert.firstInline(node) == null ? null : InlineReader.paragraph(node, reading);
    } else if (node instanceof TableBlock table) {
      return table(table, line);
    } else if (node instanceof ListBlock list) {
      return new Block.ItemList(line, list instanceof OrderedList, items(list));
    } else if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
      return new Block.Code(
          line, CodeText.language(node), CodeText.of(node), CodeText.places(node, reading.lines()));
    } else if (node instanceof VerbatimBlock verbatim) {
      return verbatim.isShown()
          ? new Block.Code(line, verbatim.language(), verbatim.text(), Places.NONE)
          : null;
    } else if (node instanceof BlockQuote
        || node instanceof ContainerBlock
        || node instanceof FootnoteBlock) {
      return new Block.Quote(line, notice(node), blocks(node.getFirstChild()));
    } else if (node instanceof HtmlBlockBase) {
      return new Block.Html(line, RawHtml.source(node).toString());
    }
    return null;
  }

  private static String notice(Node node) {
    if (node instanceof ContainerBlock container) {
      return container.frame().kind();
    }
    return node instanceof BlockQuote quote ? Alert.of(quote).map(Alert::kind).orElse("") : "";
  }

  private List<Block.Item> items(ListBlock list) {
    List<Block.Item> items = new ArrayList<>();
    for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof ListItem item) {
        items.add(item(item));
      }
    }
    return items;
  }

  private Block.Item item(ListItem item) {
    int offset = item.getStartOffset();
    Boolean checked = item instanceof TaskListItem task ? task.isItemDoneMarker() : null;
    Node first = item.getFirstChild();
    boolean hasText = first instanceof Paragraph;
    InlineText text =
        hasText && first != null
            ? InlineReader.read(first, reading)
            : new InlineText(
                "",
                List.of(),
                List.of(),
                List.of(),
                reading.lines().line(offset),
                reading.lines().column(offset));
    return new Block.Item(
        reading.lines().line(offset),
        text,
        checked,
        blocks(hasText && first != null ? first.getNext() : first));
  }

  private Block.Table table(TableBlock table, int line) {
    List<InlineText> header = new ArrayList<>();
    List<Block.Row> rows = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (part instanceof TableHead) {
          header.addAll(cells(row));
        } else if (row instanceof TableRow && !(part instanceof TableSeparator)) {
          rows.add(new Block.Row(reading.lines().line(row.getStartOffset()), cells(row)));
        }
      }
    }
    return new Block.Table(line, header, rows);
  }

  private List<InlineText> cells(Node row) {
    List<InlineText> cells = new ArrayList<>();
    for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof TableCell) {
        cells.add(InlineReader.read(node, reading));
      }
    }
    return cells;
  }
}
