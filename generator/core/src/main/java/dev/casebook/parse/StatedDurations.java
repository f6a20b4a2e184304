package dev.casebook.parse;

import dev.casebook.markdown.Block;
import dev.casebook.milestone.StatedFigure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
    Map<String, String> figures = new LinkedHashMap<>();
    figures(page.outline()).forEach(each -> figures.putIfAbsent(each.label(), each.text()));
    page.outline()
        .section(SectionName.STATS)
        .ifPresent(
            part ->
                evidence.inBody(
                    Field.STATED,
                    figures.isEmpty() ? null : figures,
                    "section '" + part.heading().text() + "'",
                    part.heading().line()));
  }

  /** The figures of the section that lists them, in order. */
  static List<StatedFigure> figures(Outline outline) {
    List<StatedFigure> figures = new ArrayList<>();
    outline
        .section(SectionName.STATS)
        .ifPresent(part -> part.blocks().forEach(block -> add(block, figures)));
    return figures;
  }

  private static void add(Block block, List<StatedFigure> figures) {
    if (block instanceof Block.ItemList list) {
      list.items().forEach(item -> add(item.text().plain(), item.line(), figures));
    } else if (block instanceof Block.Paragraph paragraph) {
      paragraph.lines().forEach(line -> add(line.plain(), line.line(), figures));
    } else if (block instanceof Block.Table table) {
      for (Block.Row row : table.rows()) {
        if (row.cells().size() >= 2) {
          String line = row.cells().get(0).plain() + ": " + row.cells().get(1).plain();
          add(line, row.line(), figures);
        }
      }
    }
  }

  private static void add(String line, int number, List<StatedFigure> figures) {
    Matcher figure = FIGURE.matcher(line.strip());
    if (figure.matches()) {
      figures.add(new StatedFigure(figure.group(1).strip(), figure.group(2).strip(), number));
    }
  }
}
