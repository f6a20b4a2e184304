package dev.casebook.parse;

import dev.casebook.markdown.Block;
import dev.casebook.markdown.InlineText;
import java.util.List;
import java.util.Optional;

/** A heading that is an entry, with its text below it, or the day of the entries below it. */
final class TimelineHeading implements TimelineForm {

  @Override
  public boolean read(Block block, TimelineDraft draft) {
    if (!(block instanceof Block.HeadingBlock heading)) {
      return false;
    }
    String text = heading.heading().text();
    InlineText line = new InlineText(text, List.of(), List.of(), List.of(), heading.line(), 1);
    Optional<TimelineRow> row = EntryForm.read(line);
    if (row.isEmpty()) {
      draft.close();
      return true;
    }
    if (row.get().hasClock()) {
      draft.head(row.get());
    } else {
      draft.zone(ZoneSentence.inName(text).orElse(null));
      draft.head(row.get().asDay());
    }
    return true;
  }
}
