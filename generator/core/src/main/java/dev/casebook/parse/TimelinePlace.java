package dev.casebook.parse;

import dev.casebook.markdown.Block;
import dev.casebook.model.TimelineEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a document has its timeline.
 *
 * @param rule how it was found, for people
 * @param heading the heading or label above it; empty when there is none
 */
record TimelinePlace(String rule, String heading, List<Block> blocks, List<TimelineRow> rows) {

  /** The best evidence first; the next place is one more method and one more item. */
  private static final List<Function<Outline, Optional<TimelinePlace>>> PLACES =
      List.of(
          TimelinePlace::section,
          TimelinePlace::labelledItem,
          TimelinePlace::tables,
          TimelinePlace::lists,
          TimelinePlace::paragraphs,
          StatusNotices::place);

  private static final int FEWEST = 3;
  private static final int FEWEST_LABELS = 2;

  TimelinePlace {
    blocks = List.copyOf(blocks);
    rows = List.copyOf(rows);
  }

  static Optional<TimelinePlace> in(Outline outline) {
    return PLACES.stream().flatMap(place -> place.apply(outline).stream()).findFirst();
  }

  /** The rows placed in time; what is doubtful about them goes to the findings. */
  List<TimelineEvent> events(Page page, TimelineFindings findings) {
    DateEvidence dates = new DateEvidenceReader(page, heading, blocks).read(rows);
    RowDates days = new RowDates(dates, RowDirection.isNewestFirst(rows, dates));
    TimelineBuilder builder = new TimelineBuilder(TimelineZones.of(page, this), days, findings);
    rows.forEach(builder::add);
    StrayDates.report(rows, dates, findings);
    return builder.events();
  }

  /** A section "Timeline", whatever its form. */
  private static Optional<TimelinePlace> section(Outline outline) {
    return outline
        .section(SectionName.TIMELINE)
        .flatMap(part -> of("timeline", part.heading().text(), part.blocks()));
  }

  private static Optional<TimelinePlace> of(String rule, String heading, List<Block> blocks) {
    List<TimelineRow> rows = TimelineRows.of(blocks);
    return rows.stream().allMatch(TimelineRow::isDay)
        ? Optional.empty()
        : Optional.of(new TimelinePlace(rule, heading, blocks, rows));
  }

  /** An item "Key events" or "Timeline" with a list below it. */
  private static Optional<TimelinePlace> labelledItem(Outline outline) {
    return outline.blocks().stream()
        .filter(Block.ItemList.class::isInstance)
        .flatMap(list -> ((Block.ItemList) list).items().stream())
        .filter(item -> SectionName.TIMELINE.matches(item.text().plain()))
        .flatMap(
            item ->
                of("list '%s'".formatted(item.text().plain()), item.text().plain(), item.children())
                    .stream())
        .findFirst();
  }

  /** Tables whose header speaks of time. */
  private static Optional<TimelinePlace> tables(Outline outline) {
    List<Block> tables = new ArrayList<>();
    for (Block block : outline.blocks()) {
      if (block instanceof Block.Table table && TimelineColumns.isTimeline(table)) {
        tables.add(table);
      }
    }
    return of("table with a column of times", "", tables);
  }

  /** A list that can be nothing else: nearly all items begin with a time of day, or are labels. */
  private static Optional<TimelinePlace> lists(Outline outline) {
    return outline.blocks().stream()
        .filter(block -> block instanceof Block.ItemList list && isTimeline(list))
        .flatMap(list -> of("list of times", "", List.of(list)).stream())
        .findFirst();
  }

  /** Paragraphs below one heading, or none, most of which begin with a time of day. */
  private static Optional<TimelinePlace> paragraphs(Outline outline) {
    List<Block> part = new ArrayList<>();
    for (Block block : outline.blocks()) {
      if (block instanceof Block.HeadingBlock) {
        if (isTimeline(part)) {
          break;
        }
        part.clear();
      } else {
        part.add(block);
      }
    }
    return isTimeline(part) ? of("paragraphs that begin with a time", "", part) : Optional.empty();
  }

  private static boolean isTimeline(List<Block> part) {
    long entries = part.stream().filter(TimelineParagraph::isEntry).count();
    return entries >= FEWEST && entries * 4 >= part.size() * 3L;
  }

  private static boolean isTimeline(Block.ItemList list) {
    List<TimelineRow> rows =
        list.items().stream().flatMap(item -> EntryForm.read(item.text()).stream()).toList();
    long clocks = rows.stream().filter(row -> row.hasClock() && row.weakSpelling() == null).count();
    long labels = rows.stream().filter(row -> row.hasClock() && row.kind() != null).count();
    boolean most = clocks * 4 >= list.items().size() * 3L;
    return (clocks >= FEWEST && most) || labels >= FEWEST_LABELS;
  }
}
