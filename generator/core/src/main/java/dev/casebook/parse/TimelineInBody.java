package dev.casebook.parse;

import dev.casebook.markdown.Block;
import dev.casebook.markdown.InlineText;
import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import dev.casebook.model.Timeline;
import dev.casebook.model.TimelineEvent;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A section "Timeline" with a table, a list or dated lines, or a table whose header speaks of time.
 */
final class TimelineInBody implements Convention {

  @Override
  public String name() {
    return "timeline";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    Optional<Outline.Part> section = page.outline().section(SectionName.TIMELINE);
    List<Block> blocks = section.map(Outline.Part::blocks).orElseGet(() -> tables(page.outline()));
    List<TimelineRow> rows = TimelineRows.of(blocks);
    if (rows.isEmpty()) {
      return;
    }
    ZoneId zone = zone(page, section.map(part -> part.heading().text()).orElse(""), blocks);
    TimelineBuilder builder = new TimelineBuilder(page.path(), zone, base(page.stated()));
    rows.forEach(builder::add);
    builder.findings().forEach(evidence::report);
    claim(builder.events(), evidence, rows.get(0).line());
  }

  private static List<Block> tables(Outline outline) {
    return outline.blocks().stream()
        .filter(block -> block instanceof Block.Table table && TimelineRows.isTimeline(table))
        .toList();
  }

  /** Header of the table, heading, sentence, front matter, configuration. */
  private static @Nullable ZoneId zone(Page page, String heading, List<Block> blocks) {
    Optional<ZoneId> header =
        blocks.stream()
            .filter(Block.Table.class::isInstance)
            .flatMap(block -> ((Block.Table) block).header().stream())
            .map(InlineText::plain)
            .map(ZoneSentence::inName)
            .flatMap(Optional::stream)
            .findFirst();
    return header
        .or(() -> ZoneSentence.inName(heading))
        .or(() -> ZoneSentence.in(blocks))
        .or(() -> ZoneSentence.in(page.outline().blocks()))
        .or(() -> page.stated().winner(Field.TIMEZONE).map(Claim::value).flatMap(ZoneText::zone))
        .or(() -> Optional.ofNullable(page.settings().zone()))
        .orElse(null);
  }

  /** The first milestone that front matter states is near the first row. */
  private static @Nullable Moment base(Claims stated) {
    for (Milestone milestone : Milestone.values()) {
      Moment moment = stated.get(Field.of(milestone));
      if (moment != null) {
        return moment;
      }
    }
    return null;
  }

  private void claim(List<TimelineEvent> events, Evidence evidence, int line) {
    if (events.isEmpty()) {
      return;
    }
    evidence.inBody(Field.TIMELINE, new Timeline(events), name(), line);
  }
}
