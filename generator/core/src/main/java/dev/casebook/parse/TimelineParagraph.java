package dev.casebook.parse;

import dev.casebook.markdown.Block;
import dev.casebook.markdown.InlineText;
import java.util.List;
import java.util.Optional;

/** A paragraph whose lines are entries, or a time whose text stands in the next line. */
final class TimelineParagraph implements TimelineForm {

  @Override
  public boolean read(Block block, TimelineDraft draft) {
    if (!(block instanceof Block.Paragraph paragraph)) {
      return false;
    }
    read(paragraph.lines(), draft);
    return true;
  }

  /** Whether a block is a paragraph that begins with a time of day. */
  static boolean isEntry(Block block) {
    return block instanceof Block.Paragraph paragraph
        && !paragraph.lines().isEmpty()
        && EntryForm.read(paragraph.lines().get(0)).filter(TimelineRow::hasClock).isPresent();
  }

  static void read(List<InlineText> lines, TimelineDraft draft) {
    boolean belongs = draft.isWaiting() || draft.isHeading();
    for (InlineText line : lines) {
      Optional<TimelineRow> row = EntryForm.read(line);
      if (row.isPresent()) {
        add(row.get(), draft);
        belongs = true;
      } else if (belongs) {
        draft.more(line.plain());
      }
    }
    if (!draft.isWaiting() && !draft.isHeading()) {
      draft.close();
    }
  }

  private static void add(TimelineRow row, TimelineDraft draft) {
    if (row.isDay()) {
      draft.add(row);
    } else {
      draft.open(row);
    }
  }
}
