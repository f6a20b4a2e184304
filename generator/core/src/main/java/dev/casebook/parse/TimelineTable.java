package dev.casebook.parse;

import dev.casebook.markdown.Block;
import dev.casebook.markdown.InlineText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table with a column of times, or a column each of days and times. */
final class TimelineTable implements TimelineForm {

  @Override
  public boolean read(Block block, TimelineDraft draft) {
    if (!(block instanceof Block.Table table)) {
      return false;
    }
    TimelineColumns.of(table).ifPresent(columns -> read(table, columns, draft));
    return true;
  }

  private static void read(Block.Table table, TimelineColumns columns, TimelineDraft draft) {
    draft.zone(zone(table));
    rows(table, columns).forEach(row -> read(row.cells(), columns, draft));
    draft.zone(null);
  }

  /** The rows; the header is one where it begins with a time. */
  private static List<Block.Row> rows(Block.Table table, TimelineColumns columns) {
    if (!columns.inHeader()) {
      return table.rows();
    }
    List<Block.Row> rows = new ArrayList<>();
    rows.add(new Block.Row(table.line(), table.header()));
    rows.addAll(table.rows());
    return rows;
  }

  static @Nullable StatedZone zone(Block.Table table) {
    return table.header().stream()
        .map(cell -> ZoneSentence.inName(cell.plain()).orElse(null))
        .filter(zone -> zone != null)
        .findFirst()
        .orElse(null);
  }

  private static void read(List<InlineText> cells, TimelineColumns columns, TimelineDraft draft) {
    if (columns.event() >= cells.size()
        || columns.times().stream().anyMatch(i -> i >= cells.size())) {
      return;
    }
    InlineText when = when(cells, columns);
    InlineText event = cells.get(columns.event());
    RowTime time = RowTime.read(when.plain()).orElse(null);
    boolean isEmpty = event.plain().isBlank() && time == null;
    if (isEmpty || (columns.isLabelled() && time == null)) {
      return;
    }
    TimelineRow row =
        new TimelineRow(
            when, time, event.plain().strip(), event.strong(), kind(cells, columns), null, false);
    boolean isDay = event.plain().isBlank() && time != null && time.clock() == null;
    draft.add(isDay ? row.asDay() : row);
  }

  private static @Nullable String kind(List<InlineText> cells, TimelineColumns columns) {
    int kind = columns.isLabelled() ? columns.event() : columns.kind();
    return kind < 0 || kind >= cells.size() ? null : cells.get(kind).plain();
  }

  private static InlineText when(List<InlineText> cells, TimelineColumns columns) {
    InlineText first = cells.get(columns.times().get(0));
    String text =
        columns.times().stream()
            .map(i -> cells.get(i).plain())
            .filter(cell -> !cell.isBlank())
            .collect(Collectors.joining(" "));
    return new InlineText(text, List.of(), List.of(), List.of(), first.line(), first.column());
  }
}
