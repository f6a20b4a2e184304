package dev.casebook.parse;

import dev.casebook.markdown.Block;
import dev.casebook.markdown.InlineText;
import java.util.ArrayList;
import java.util.List;

/** A code block that holds a timeline instead of code: most of its lines begin with a time. */
final class TimelineCode implements TimelineForm {

  @Override
  public boolean read(Block block, TimelineDraft draft) {
    if (!(block instanceof Block.Code code)) {
      return false;
    }
    List<InlineText> lines = lines(code);
    long entries = lines.stream().filter(line -> RowTime.read(line.plain()).isPresent()).count();
    if (!draft.isOpen() && entries > 1 && entries * 2 >= lines.size()) {
      TimelineParagraph.read(lines, draft);
    }
    return true;
  }

  private static List<InlineText> lines(Block.Code code) {
    List<InlineText> lines = new ArrayList<>();
    int number = code.line();
    for (String line : code.text().split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        lines.add(new InlineText(line.strip(), List.of(), List.of(), List.of(), number, 1));
      }
    }
    return lines;
  }
}
