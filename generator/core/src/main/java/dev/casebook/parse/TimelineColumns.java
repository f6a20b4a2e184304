package dev.casebook.parse;

import dev.casebook.markdown.Block;
import dev.casebook.markdown.InlineText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The columns of a timeline.
 *
 * @param times the columns that together give the time
 * @param event the column of the event
 * @param kind the column that names the kind of event; -1 when there is none
 * @param isLabelled whether the event is a label such as "First detected", before its time
 * @param inHeader whether the header is a row
 */
record TimelineColumns(
    List<Integer> times, int event, int kind, boolean isLabelled, boolean inHeader) {

  private static final Pattern TIME =
      Pattern.compile(
          ".*(\\btimes?\\b|\\btimestamps?\\b|\\bwhen\\b|\\bclock\\b|\\bhour\\b|时间|时刻|時間).*"
              + "|\\W*(utc|gmt|ce?s?t|p[ds]?t|e[ds]?t)\\W*");
  private static final Pattern DATE =
      Pattern.compile("(?:(?:event|week|start) ?)?(date|day|日期|日).*");
  private static final Pattern ZONE = Pattern.compile("(time ?)?zone|tz|时区");
  private static final Pattern KIND = Pattern.compile("kind|type|phase|milestone|类型|阶段");
  private static final Pattern EVENT =
      Pattern.compile(
          ".*(event|descri|what|happen|detail|activit|message|update|事件|描述|说明|内容|经过|进展|动作).*");

  TimelineColumns {
    times = List.copyOf(times);
  }

  /** The columns of a table, by its header or by its cells; empty when it is no timeline. */
  static Optional<TimelineColumns> of(Block.Table table) {
    if (table.header().size() < 2) {
      return Optional.empty();
    }
    boolean inHeader = isTime(table.header().get(0));
    List<Integer> named = inHeader ? List.of() : named(table);
    List<Integer> times = named.isEmpty() ? byCells(table) : named;
    return times.isEmpty() ? Optional.empty() : Optional.of(around(table, times, inHeader));
  }

  /** Whether the header says that the table is a timeline, and the cells agree. */
  static boolean isTimeline(Block.Table table) {
    boolean first = table.header().size() >= 2 && named(table).contains(0);
    return first && mostly(table, 0, TimelineColumns::isTimeOrEmpty);
  }

  private static TimelineColumns around(Block.Table table, List<Integer> times, boolean inHeader) {
    int kind = kind(table, times);
    Predicate<Integer> free = column -> column != kind && !times.contains(column);
    int event =
        columns(table, EVENT).stream()
            .filter(free)
            .findFirst()
            .or(
                () ->
                    IntStream.range(times.get(times.size() - 1), table.header().size())
                        .boxed()
                        .filter(free)
                        .findFirst())
            .or(() -> IntStream.range(0, table.header().size()).boxed().filter(free).findFirst())
            .orElse(0);
    boolean isLabelled = event < times.get(0) && mostly(table, event, TimelineColumns::isLabel);
    return new TimelineColumns(times, event, kind, isLabelled, inHeader);
  }

  private static int kind(Block.Table table, List<Integer> times) {
    return columns(table, KIND).stream()
        .filter(column -> column > times.get(0))
        .findFirst()
        .orElse(-1);
  }

  /** Columns of days, times and zones side by side, the first run of them. */
  private static List<Integer> named(Block.Table table) {
    List<Integer> run = new ArrayList<>();
    boolean hasClock = false;
    for (int i = 0; i < table.header().size(); i++) {
      String name = lower(table.header().get(i));
      boolean isDate = DATE.matcher(name).matches();
      boolean isClock = !isDate && TIME.matcher(name).matches();
      boolean isZone = !run.isEmpty() && ZONE.matcher(name).matches();
      if (((isDate || isClock) && !hasClock) || isZone) {
        run.add(i);
        hasClock |= isClock;
      } else if (!run.isEmpty()) {
        break;
      }
    }
    return run;
  }

  /** Without words of time in the header: the first column whose cells are times. */
  private static List<Integer> byCells(Block.Table table) {
    for (int i = 0; i < table.header().size(); i++) {
      if (mostly(table, i, TimelineColumns::isTime)) {
        return List.of(i);
      }
    }
    return List.of();
  }

  private static boolean mostly(Block.Table table, int column, Predicate<InlineText> test) {
    long yes =
        table.rows().stream()
            .filter(row -> column < row.cells().size() && test.test(row.cells().get(column)))
            .count();
    return yes > 0 && yes * 2 >= table.rows().size();
  }

  private static boolean isTime(InlineText cell) {
    return RowTime.read(cell.plain()).filter(time -> !time.isWeak()).isPresent();
  }

  private static boolean isTimeOrEmpty(InlineText cell) {
    return cell.plain().isBlank() || RowTime.read(cell.plain()).isPresent();
  }

  private static boolean isLabel(InlineText cell) {
    return EventWords.kind(cell.plain()).isPresent();
  }

  private static List<Integer> columns(Block.Table table, Pattern name) {
    return IntStream.range(0, table.header().size())
        .filter(i -> name.matcher(lower(table.header().get(i))).matches())
        .boxed()
        .toList();
  }

  private static String lower(InlineText text) {
    return text.plain().toLowerCase(Locale.ROOT).strip();
  }
}
