package dev.casebook.parse;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.markdown.Block;
import dev.casebook.markdown.Heading;
import dev.casebook.model.EventKind;
import dev.casebook.model.Timeline;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file that records several incidents: more than one part of it, each below a heading of its own,
 * has a timeline or states a beginning and an end. Which times belong together nobody can say of
 * the file, so none are read.
 */
final class SeveralIncidents implements Convention {

  private static final int MOST_NAMED = 5;

  @Override
  public String name() {
    return "several incidents in one file";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    List<Heading> parts = parts(page.outline().blocks());
    if (parts.size() < 2) {
      return;
    }
    evidence.inBody(Field.TIMELINE, Timeline.EMPTY, name(), parts.get(1).line());
    evidence.report(
        Finding.of(
                ParseRules.SEVERAL_INCIDENTS,
                SourceLocation.line(page.path(), parts.get(1).line()),
                "this file records %d incidents, so none of its times are read: %s"
                    .formatted(parts.size(), names(parts)))
            .withHelp("give each incident a file of its own"));
  }

  private static String names(List<Heading> parts) {
    String names =
        parts.stream()
            .limit(MOST_NAMED)
            .map(part -> "'%s' (line %d)".formatted(part.text(), part.line()))
            .collect(Collectors.joining(", "));
    return parts.size() > MOST_NAMED ? names + ", …" : names;
  }

  /** The headings that have a timeline below them, each once. */
  private static List<Heading> parts(List<Block> blocks) {
    List<Heading> open = new ArrayList<>();
    List<Heading> parts = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.HeadingBlock block) {
        open.removeIf(heading -> heading.level() >= block.heading().level());
        if (isTimeline(blocks, i)) {
          add(nearest(open), parts);
        }
        open.add(block.heading());
      } else if (blocks.get(i) instanceof Block.ItemList list && hasTimeline(list)) {
        add(nearest(open), parts);
      }
    }
    return parts;
  }

  /** The nearest heading that names neither a section nor a day. */
  private static @Nullable Heading nearest(List<Heading> open) {
    for (int i = open.size() - 1; i >= 0; i--) {
      String text = open.get(i).text();
      boolean day = RowTime.read(text).filter(time -> time.length() >= text.length()).isPresent();
      if (!SectionName.isAny(text) && !day) {
        return open.get(i);
      }
    }
    return null;
  }

  private static void add(@Nullable Heading part, List<Heading> parts) {
    if (part != null && !parts.contains(part)) {
      parts.add(part);
    }
  }

  private static boolean isTimeline(List<Block> blocks, int at) {
    if (!(blocks.get(at) instanceof Block.HeadingBlock block)
        || !SectionName.TIMELINE.matches(block.heading().text())) {
      return false;
    }
    List<Block> below = new ArrayList<>();
    for (Block each : blocks.subList(at + 1, blocks.size())) {
      if (each instanceof Block.HeadingBlock next
          && next.heading().level() <= block.heading().level()) {
        break;
      }
      below.add(each);
    }
    return hasTimes(below);
  }

  private static boolean hasTimeline(Block.ItemList list) {
    return list.items().stream()
            .anyMatch(
                item ->
                    SectionName.TIMELINE.matches(item.text().plain()) && hasTimes(item.children()))
        || isBeginningAndEnd(list);
  }

  /** {@code - Start: 2026-03-10 10:00} beside {@code - End: 2026-03-10 11:00}. */
  private static boolean isBeginningAndEnd(Block.ItemList list) {
    EnumSet<EventKind> kinds = EnumSet.noneOf(EventKind.class);
    list.items().stream()
        .flatMap(item -> EntryForm.read(item.text()).stream())
        .filter(TimelineRow::hasClock)
        .map(TimelineRow::kind)
        .filter(Objects::nonNull)
        .forEach(label -> EventWords.kind(label).ifPresent(kinds::add));
    return kinds.contains(EventKind.STARTED)
        && (kinds.contains(EventKind.RESOLVED) || kinds.contains(EventKind.MITIGATED));
  }

  private static boolean hasTimes(List<Block> blocks) {
    return TimelineRows.of(blocks).stream()
        .map(TimelineRow::time)
        .anyMatch(time -> time != null && time.time() != null);
  }
}
