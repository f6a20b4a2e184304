package dev.casebook.parse;

import dev.casebook.markdown.Block;

/** A quotation or an admonition that holds entries. */
final class TimelineQuote implements TimelineForm {

  @Override
  public boolean read(Block block, TimelineDraft draft) {
    if (!(block instanceof Block.Quote quote)) {
      return false;
    }
    TimelineRows.read(quote.children(), draft);
    return true;
  }
}
