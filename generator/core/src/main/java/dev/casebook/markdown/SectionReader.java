package dev.casebook.markdown;

import java.util.ArrayList;
import java.util.List;

/** Cuts an outline at its headings into the texts that search indexes. */
final class SectionReader {

  private final List<Section> sections = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private String id = "";
  private String heading = "";

  private SectionReader() {}

  static List<Section> sections(List<Block> blocks) {
    SectionReader reader = new SectionReader();
    reader.blocks(blocks);
    reader.end();
    return reader.sections;
  }

  private void end() {
    if (!id.isEmpty() || text.length() > 0) {
      sections.add(new Section(id, heading, text.toString()));
    }
    text.setLength(0);
  }

  private void blocks(List<Block> blocks) {
    for (Block block : blocks) {
      block(block);
    }
  }

  private void block(Block block) {
    if (block instanceof Block.HeadingBlock start) {
      end();
      id = start.heading().id();
      heading = start.heading().text();
    } else if (block instanceof Block.Paragraph paragraph) {
      add(paragraph.text().plain());
    } else if (block instanceof Block.Table table) {
      row(table.header());
      table.rows().forEach(row -> row(row.cells()));
    } else if (block instanceof Block.ItemList list) {
      for (Block.Item item : list.items()) {
        add(item.text().plain());
        blocks(item.children());
      }
    } else if (block instanceof Block.Code code) {
      add(code.text().stripTrailing());
    } else if (block instanceof Block.Quote quote) {
      blocks(quote.children());
    } else if (block instanceof Block.Html html) {
      add(RawHtml.text(html.text()));
    }
  }

  private void row(List<InlineText> cells) {
    StringBuilder row = new StringBuilder();
    for (InlineText cell : cells) {
      if (!cell.plain().isEmpty()) {
        row.append(row.length() == 0 ? "" : " ").append(cell.plain());
      }
    }
    add(row.toString());
  }

  private void add(String block) {
    if (!block.isEmpty()) {
      if (text.length() > 0) {
        text.append('\n');
      }
      text.append(block);
    }
  }
}
