package dev.casebook.parse;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.markdown.Block;
import dev.casebook.markdown.InlineText;
import java.util.List;

/** Reads the rows of a timeline, whatever the form of its blocks. */
final class TimelineRows {

  private TimelineRows() {}

  static List<TimelineRow> of(List<Block> blocks) {
    TimelineDraft draft = new TimelineDraft();
    read(blocks, draft);
    return draft.rows();
  }

  static void read(List<Block> blocks, TimelineDraft draft) {
    for (Block block : blocks) {
      for (TimelineForm form : TimelineForm.ALL) {
        if (form.read(block, draft)) {
          break;
        }
      }
    }
  }

  static SourceLocation location(RepoPath path, int line, InlineText text) {
    int column = text.line() == line ? Math.max(1, text.column()) : 1;
    return new SourceLocation(path, line, column, column);
  }
}
