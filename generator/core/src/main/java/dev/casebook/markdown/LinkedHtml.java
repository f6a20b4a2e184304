package dev.casebook.markdown;

import dev.casebook.store.Input;
import dev.casebook.store.Output;
import java.util.List;
import java.util.Objects;

/**
 * Sanitised HTML in which the address of each link is still open, so that the syntax tree need not
 * be kept until the addresses of all pages are known. Made by {@link MarkdownParser} only.
 *
 * <p>A link takes two slots, one for its start and one for its end, so that a link without an
 * address leaves only its text; an image takes two as well, so that its alternative text can take
 * its place.
 */
public final class LinkedHtml {

  /** What a slot stands for. */
  enum Slot {
    /** Writes {@code <a href="…"}; the piece after it closes the tag. */
    LINK_START,
    LINK_END,
    /** Writes {@code <img src="…" alt="…"}; the piece after it holds more attributes. */
    IMAGE_START,
    IMAGE_END;

    private static final List<Slot> ALL = List.of(values());

    int of(LinkReference link) {
      return link.index() * ALL.size() + ALL.indexOf(this);
    }
  }

  private final String html;
  private final int[] offsets;
  private final int[] slots;

  /**
   * @param html the text around the slots
   * @param offsets where each slot stands in it, rising
   * @param slots what each of them is, see {@link Slot#of}
   */
  LinkedHtml(String html, int[] offsets, int[] slots) {
    this.html = html;
    this.offsets = offsets.clone();
    this.slots = slots.clone();
  }

  void write(Output out) {
    out.text(html);
    out.numbers(offsets);
    out.numbers(slots);
  }

  static LinkedHtml read(Input in) {
    return new LinkedHtml(Objects.requireNonNull(in.text()), in.numbers(), in.numbers());
  }

  int slots() {
    return slots.length;
  }

  Slot slot(int position) {
    return Slot.ALL.get(slots[position] % Slot.ALL.size());
  }

  /** The index of the link that the slot belongs to. */
  int link(int position) {
    return slots[position] / Slot.ALL.size();
  }

  /** Where the text before the slot ends; for the position after the last slot, the end. */
  int offset(int position) {
    return position == slots.length ? html.length() : offsets[position];
  }

  String html() {
    return html;
  }
}
