package dev.casebook.parse;

import dev.casebook.markdown.Block;
import dev.casebook.markdown.InlineText;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The zones of the rows of one timeline: the cell, the header, the heading, a sentence, the first
 * row, front matter, the configured source zone, in this order.
 */
final class TimelineZones {

  private final Page page;
  private final @Nullable StatedZone around;

  private TimelineZones(Page page, @Nullable StatedZone around) {
    this.page = page;
    this.around = around;
  }

  static TimelineZones of(Page page, TimelinePlace place) {
    StatedZone around =
        ZoneSentence.inName(place.heading())
            .or(() -> ZoneSentence.in(place.blocks()))
            .or(() -> ZoneSentence.in(page.outline().blocks()))
            .or(() -> ofFirstRow(place.rows()))
            .or(() -> page.stated().winner(Field.TIMEZONE).flatMap(TimelineZones::stated))
            .orElse(null);
    return new TimelineZones(page, around);
  }

  /** The zone of the first row that has a clock, when no other row names another. */
  private static Optional<StatedZone> ofFirstRow(List<TimelineRow> rows) {
    List<RowTime> times = new ArrayList<>();
    for (TimelineRow row : rows) {
      if (row.time() != null && row.time().clock() != null) {
        times.add(row.time());
      }
    }
    List<StatedZone> zones =
        times.stream().map(RowTime::zone).filter(Objects::nonNull).distinct().toList();
    return zones.size() == 1 && times.get(0).zone() != null
        ? Optional.of(zones.get(0))
        : Optional.empty();
  }

  private static Optional<StatedZone> stated(Claim<String> claim) {
    return ZoneText.zone(claim.value()).map(zone -> new StatedZone(claim.value(), zone));
  }

  /** What may say what CST means. */
  private static String words(Outline outline) {
    return outline.blocks().stream()
        .flatMap(TimelineZones::words)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> words(Block block) {
    if (block instanceof Block.HeadingBlock heading) {
      return Stream.of(heading.heading().text());
    } else if (block instanceof Block.Paragraph paragraph) {
      return Stream.of(paragraph.text().plain());
    } else if (block instanceof Block.Table table) {
      return Stream.concat(
              table.header().stream(), table.rows().stream().flatMap(row -> row.cells().stream()))
          .map(InlineText::plain);
    }
    return block instanceof Block.ItemList list
        ? list.items().stream().map(item -> item.text().plain())
        : Stream.empty();
  }

  /** The zone that holds for a row, as the document names it; null when it names none. */
  @Nullable StatedZone stated(TimelineRow row) {
    RowTime time = row.time();
    if (time != null && time.zone() != null) {
      return time.zone();
    }
    return row.around() == null ? around : row.around();
  }

  /** The zone that is meant; empty when the name is ambiguous, or nobody names one. */
  Optional<ZoneId> meant(@Nullable StatedZone stated) {
    if (stated == null) {
      return Optional.ofNullable(page.settings().zone());
    }
    return stated.zone() == null
        ? AmbiguousZones.decide(stated.name(), words(page.outline()), page.settings().zone())
        : Optional.of(stated.zone());
  }
}
