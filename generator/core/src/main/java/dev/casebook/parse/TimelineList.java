package dev.casebook.parse;

import dev.casebook.markdown.Block;
import dev.casebook.markdown.InlineText;
import java.util.List;
import java.util.Optional;

/** A list whose items are entries; what is nested below an entry belongs to it. */
final class TimelineList implements TimelineForm {

  private static final int DEEPEST = 6;

  @Override
  public boolean read(Block block, TimelineDraft draft) {
    if (!(block instanceof Block.ItemList list)) {
      return false;
    }
    read(list, draft, 0);
    return true;
  }

  private static void read(Block.ItemList list, TimelineDraft draft, int depth) {
    for (Block.Item item : list.items()) {
      Optional<TimelineRow> row = EntryForm.read(item.text());
      row.ifPresentOrElse(draft::open, () -> draft.more(item.text().plain()));
      item.children().forEach(child -> readChild(child, draft, depth));
      if (row.isPresent()) {
        draft.close();
      }
    }
  }

  private static void readChild(Block child, TimelineDraft draft, int depth) {
    if (child instanceof Block.ItemList nested && depth < DEEPEST) {
      if (hasTimes(nested)) {
        read(nested, draft, depth + 1);
      } else {
        nested.items().forEach(item -> draft.more(item.text().plain()));
      }
    } else if (child instanceof Block.Paragraph paragraph) {
      draft.more(paragraph.text().plain());
    } else if (child instanceof Block.Table || child instanceof Block.Quote) {
      draft.close();
    }
  }

  /** Whether an item of a list, or one below it, is an entry. */
  static boolean hasTimes(Block.ItemList list) {
    return list.items().stream()
        .anyMatch(
            item -> isEntry(item.text()) || nested(item).stream().anyMatch(TimelineList::hasTimes));
  }

  private static boolean isEntry(InlineText text) {
    return EntryForm.read(text).isPresent();
  }

  private static List<Block.ItemList> nested(Block.Item item) {
    return item.children().stream()
        .filter(Block.ItemList.class::isInstance)
        .map(Block.ItemList.class::cast)
        .toList();
  }
}
