package dev.casebook.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SubSequence;
import org.jspecify.annotations.Nullable;

/**
 * Text that may be looked at only so many times. The library keeps it as the base of every part
 * that it cuts out, so each of its regular expressions and loops can be stopped, after the same
 * number of steps on every machine.
 */
final class BudgetedText implements CharSequence {

  private final String text;
  private final long budget;
  private long steps;
  private @Nullable TagScan tags;

  BudgetedText(String text, long budget) {
    this.text = text;
    this.budget = budget;
  }

  @Override
  public char charAt(int index) {
    if (++steps > budget) {
      throw new Refusal(-1, "reading it takes more than " + budget + " steps");
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }

  /** Its containers of dialects. */
  TagScan tags() {
    if (tags == null) {
      tags = TagScan.of(text);
    }
    return tags;
  }

  /** The text that the library cut a part out of. */
  static BudgetedText whole(BasedSequence part) {
    if (part.getBase() instanceof BudgetedText whole) {
      return whole;
    }
    throw new IllegalStateException("Bug: text that is not budgeted");
  }

  long steps() {
    return steps;
  }

  /** The text of a part that the library cut out, for free where it is one piece. */
  static String copy(BasedSequence part) {
    return part instanceof SubSequence && part.getBase() instanceof BudgetedText whole
        ? whole.text.substring(part.getStartOffset(), part.getEndOffset())
        : part.toString();
  }
}
