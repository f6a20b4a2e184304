package dev.casebook.parse;

import dev.casebook.markdown.Block;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list of figures: {@code - Time to recovery: 38 minutes}. Evidence only, never a measurement.
 */
final class StatedDurations implements Convention {

  private static final Pattern FIGURE = Pattern.compile("([^:：]{3,60})[:：]\\s*(\\S.{0,80})");

  @Override
  public String name() {
    return "list of figures";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    page.outline()
        .section(SectionName.STATS)
        .ifPresent(
            part -> {
              Map<String, String> figures = new LinkedHashMap<>();
              part.blocks().forEach(block -> add(block, figures));
              evidence.inBody(
                  Field.STATED,
                  figures.isEmpty() ? null : figures,
                  "section '" + part.heading().text() + "'",
                  part.heading().line());
            });
  }

  private static void add(Block block, Map<String, String> figures) {
    if (block instanceof Block.ItemList list) {
      list.items().forEach(item -> add(item.text().plain(), figures));
    } else if (block instanceof Block.Paragraph paragraph) {
      paragraph.lines().forEach(line -> add(line.plain(), figures));
    } else if (block instanceof Block.Table table) {
      for (Block.Row row : table.rows()) {
        if (row.cells().size() >= 2) {
          add(row.cells().get(0).plain() + ": " + row.cells().get(1).plain(), figures);
        }
      }
    }
  }

  private static void add(String line, Map<String, String> figures) {
    Matcher figure = FIGURE.matcher(line.strip());
    if (figure.matches()) {
      figures.putIfAbsent(figure.group(1).strip(), figure.group(2).strip());
    }
  }
}
