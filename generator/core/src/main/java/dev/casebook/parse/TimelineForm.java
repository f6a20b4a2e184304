package dev.casebook.parse;

import dev.casebook.markdown.Block;
import java.util.List;

/** One shape of blocks in which people write timelines. */
interface TimelineForm {

  /** The first that takes a block reads it; the next form is one more class and one more item. */
  List<TimelineForm> ALL =
      List.of(
          new TimelineTable(),
          new TimelineList(),
          new TimelineParagraph(),
          new TimelineHeading(),
          new TimelineQuote(),
          new TimelineCode());

  /** Adds the rows of a block; false when it has another shape. */
  boolean read(Block block, TimelineDraft draft);
}
