package dev.casebook.parse;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.markdown.Block;
import dev.casebook.markdown.InlineText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the rows of a timeline: of a table, of a list, of lines that start with a date. */
final class TimelineRows {

  private static final Pattern TIME = Pattern.compile(".*(\\btimes?\\b|\\bwhen\\b|时间|时刻).*");
  private static final Pattern DATE = Pattern.compile("(date|day|日期).*");
  private static final Pattern KIND = Pattern.compile("kind|type|phase|milestone|类型|阶段");

  private TimelineRows() {}

  static List<TimelineRow> of(List<Block> blocks) {
    List<TimelineRow> rows = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Table table) {
        addTable(table, rows);
      } else if (block instanceof Block.ItemList list) {
        list.items().forEach(item -> add(item.line(), item.text(), rows));
      } else if (block instanceof Block.Paragraph paragraph) {
        paragraph.lines().stream()
            .filter(TimelineRows::startsWithDate)
            .forEach(line -> add(line.line(), line, rows));
      } else if (block instanceof Block.HeadingBlock heading) {
        addDay(heading, rows);
      }
    }
    return rows;
  }

  /** Whether a table says in its header that it is a timeline. */
  static boolean isTimeline(Block.Table table) {
    return table.header().size() >= 2 && timeColumn(table) == 0;
  }

  private static int timeColumn(Block.Table table) {
    for (int i = 0; i < table.header().size(); i++) {
      String name = lower(table.header().get(i));
      if (TIME.matcher(name).matches() || DATE.matcher(name).matches()) {
        return i;
      }
    }
    return -1;
  }

  private static void addTable(Block.Table table, List<TimelineRow> rows) {
    int time = Math.max(0, timeColumn(table));
    int kind = column(table, time + 1, KIND);
    int clock = column(table, time + 1, TIME);
    boolean apart = clock > 0 && DATE.matcher(lower(table.header().get(time))).matches();
    for (Block.Row row : table.rows()) {
      List<InlineText> cells = row.cells();
      int event = event(cells.size(), apart ? clock : time, kind);
      if (event < 0) {
        continue;
      }
      InlineText when = apart ? joined(cells.get(time), cells.get(clock)) : cells.get(time);
      String label = kind < 0 || kind >= cells.size() ? null : cells.get(kind).plain();
      rows.add(new TimelineRow(row.line(), when, cells.get(event), label));
    }
  }

  private static int column(Block.Table table, int from, Pattern name) {
    for (int i = from; i < table.header().size(); i++) {
      if (name.matcher(lower(table.header().get(i))).matches()) {
        return i;
      }
    }
    return -1;
  }

  /** The first column after the time that is not the kind's. */
  private static int event(int cells, int time, int kind) {
    int event = time + 1 == kind ? time + 2 : time + 1;
    return event < cells ? event : -1;
  }

  private static InlineText joined(InlineText date, InlineText time) {
    return new InlineText(
        date.plain() + " " + time.plain(),
        List.of(),
        List.of(),
        List.of(),
        date.line(),
        date.column());
  }

  private static void add(int line, InlineText text, List<TimelineRow> rows) {
    if (RowTime.read(text.plain()).isPresent()) {
      rows.add(new TimelineRow(line, text, null, null));
    }
  }

  private static boolean startsWithDate(InlineText line) {
    return RowTime.read(line.plain())
        .map(time -> time.value() != null && hasDateAndTime(time.value()))
        .orElse(false);
  }

  private static boolean hasDateAndTime(@Nullable RowTime time) {
    return time != null && time.date() != null && time.time() != null;
  }

  /** A heading that is a date holds for the rows below it. */
  private static void addDay(Block.HeadingBlock heading, List<TimelineRow> rows) {
    String text = heading.heading().text();
    boolean day =
        RowTime.read(text)
            .map(time -> time.value() != null && time.value().date() != null)
            .orElse(false);
    if (day) {
      InlineText inline = new InlineText(text, List.of(), List.of(), List.of(), heading.line(), 1);
      rows.add(new TimelineRow(heading.line(), inline, null, TimelineBuilder.DAY));
    }
  }

  static SourceLocation location(RepoPath path, int line, InlineText text) {
    int column = text.line() == line ? Math.max(1, text.column()) : 1;
    return new SourceLocation(path, line, column, column);
  }

  private static String lower(InlineText text) {
    return text.plain().toLowerCase(Locale.ROOT).strip();
  }
}
