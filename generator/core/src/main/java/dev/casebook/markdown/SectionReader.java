package dev.casebook.markdown;

import java.util.ArrayList;
import java.util.List;

/** Cuts an outline at its headings into the texts that search indexes. */
final class SectionReader {

  private final List<Section> sections = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Passage> passages = new ArrayList<>();
  private String notice = "";
  private int depth;
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
      sections.add(new Section(id, heading, text.toString(), passages));
    }
    passages.clear();
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
      add(Passage.Kind.PARAGRAPH, paragraph.text());
    } else if (block instanceof Block.Table table) {
      row(table.header());
      table.rows().forEach(row -> row(row.cells()));
    } else if (block instanceof Block.ItemList list) {
      list.items().forEach(this::item);
    } else if (block instanceof Block.Code code) {
      String shown = code.text().stripTrailing();
      add(shown);
      note(Passage.Kind.CODE, code.language(), shown, code.places());
    } else if (block instanceof Block.Quote quote) {
      quote(quote);
    } else if (block instanceof Block.Html html) {
      add(RawHtml.text(html.text()));
    }
  }

  private void item(Block.Item item) {
    depth++;
    add(Passage.Kind.ITEM, item.text());
    blocks(item.children());
    depth--;
  }

  private void quote(Block.Quote quote) {
    String outside = notice;
    notice = quote.notice().isEmpty() ? outside : quote.notice();
    depth++;
    blocks(quote.children());
    depth--;
    notice = outside;
  }

  private void row(List<InlineText> cells) {
    boolean first = true;
    for (InlineText cell : cells) {
      if (!cell.plain().isEmpty()) {
        text.append(text.length() == 0 ? "" : first ? "\n" : " ").append(cell.plain());
        note(Passage.Kind.CELL, "", cell.plain(), cell.places());
        first = false;
      }
    }
  }

  private void add(Passage.Kind kind, InlineText block) {
    add(block.plain());
    note(kind, "", block.plain(), block.places());
  }

  /** That what was just appended is a passage. */
  private void note(Passage.Kind kind, String language, String appended, Places places) {
    if (!appended.isEmpty() && !places.isEmpty()) {
      int from = text.length() - appended.length();
      passages.add(new Passage(kind, language, notice, depth, from, text.length(), places));
    }
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
