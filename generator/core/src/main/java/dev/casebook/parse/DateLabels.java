package dev.casebook.parse;

import dev.casebook.markdown.Block;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Days that a document states as a fact of its own: {@code Date: 2026-03-30}, or a row of facts.
 */
final class DateLabels {

  private static final Pattern LABEL =
      Pattern.compile(
          "^[^\\p{L}\\p{N}]{0,8}(?:"
              + "(?:(?:incident|event|outage|start) )?(?:date|day)"
              + "(?: of (?:the )?(?:incident|event|outage))?(?: \\([^)]{1,20}\\))?"
              + "|(?:故障|事件|事故)?(?:发生)?(?:日期|时间))"
              + "[^\\p{L}\\p{N}]{0,8}",
          Pattern.CASE_INSENSITIVE);

  private DateLabels() {}

  /** The days in the order of the text. */
  static List<DayText.Calendar> in(List<Block> blocks) {
    return blocks.stream().flatMap(DateLabels::lines).flatMap(line -> days(line).stream()).toList();
  }

  private static Stream<String> lines(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return paragraph.lines().stream().map(line -> line.plain());
    }
    if (block instanceof Block.ItemList list) {
      return list.items().stream().map(item -> item.text().plain());
    }
    if (block instanceof Block.Table table) {
      return table.rows().stream()
          .map(Block.Row::cells)
          .filter(cells -> cells.size() == 2)
          .map(cells -> cells.get(0).plain() + ": " + cells.get(1).plain());
    }
    return Stream.empty();
  }

  private static List<DayText.Calendar> days(String line) {
    Matcher label = LABEL.matcher(line);
    boolean stated = label.lookingAt() && line.substring(0, label.end()).matches(".*[:：]\\W*");
    return stated ? DayMentions.in(line.substring(label.end())) : List.of();
  }
}
