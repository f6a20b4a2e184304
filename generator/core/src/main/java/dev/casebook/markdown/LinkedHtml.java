package dev.casebook.markdown;

import java.util.List;

/**
 * Sanitised HTML in which the target of each link is still open, so that the syntax tree need not
 * be kept until the addresses of all pages are known. Made by {@link MarkdownParser} only.
 */
public final class LinkedHtml {

  private final List<String> pieces;
  private final int[] slots;

  /**
   * @param pieces the text around the slots: one more than there are slots
   * @param slots the index of the link that each slot belongs to
   */
  LinkedHtml(List<String> pieces, int[] slots) {
    this.pieces = List.copyOf(pieces);
    this.slots = slots.clone();
  }

  List<String> pieces() {
    return pieces;
  }

  int slot(int position) {
    return slots[position];
  }
}
