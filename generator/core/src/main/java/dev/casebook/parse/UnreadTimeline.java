package dev.casebook.parse;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.markdown.Block;
import dev.casebook.model.Timeline;
import java.util.regex.Pattern;

/** A section "Timeline" in which no row could be read: unknown, not empty. */
final class UnreadTimeline {

  private static final Pattern NOTHING =
      Pattern.compile(
          "(?i)\\W*|n/?a\\W*|none\\W*|tbd\\W*|todo\\W*|to be (?:done|written)\\W*|无\\W*|待补充\\W*");

  private UnreadTimeline() {}

  static void report(Page page, Evidence evidence) {
    page.outline()
        .section(SectionName.TIMELINE)
        .filter(part -> part.blocks().stream().anyMatch(UnreadTimeline::says))
        .ifPresent(part -> report(page, part, evidence));
  }

  private static void report(Page page, Outline.Part part, Evidence evidence) {
    int line = part.heading().line();
    evidence.inBody(Field.TIMELINE, Timeline.UNREAD, "section that could not be read", line);
    evidence.report(
        Finding.of(
                ParseRules.UNREAD_TIMELINE,
                SourceLocation.line(page.path(), line),
                "no row of '%s' begins with a time".formatted(part.heading().text()))
            .withHelp("begin each row with its time: - 2026-03-30 07:11 UTC The alert fires"));
  }

  private static boolean says(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return !NOTHING.matcher(paragraph.text().plain()).matches();
    }
    return block instanceof Block.Table
        || (block instanceof Block.ItemList list
            && list.items().stream()
                .anyMatch(item -> !NOTHING.matcher(item.text().plain()).matches()));
  }
}
