package dev.casebook.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/** A link to a page by its name: {@code [[Page]]}, {@code [[Page#part|text]]}. */
final class WikiLink extends Node {

  private static final int LONGEST = 200;

  private final String page;
  private final String text;

  private WikiLink(BasedSequence chars, String page, String text) {
    super(chars);
    this.page = page;
    this.text = text;
  }

  /** The link that starts at an index; null when what is there is something else. */
  static @Nullable WikiLink at(BasedSequence input, int start) {
    if (start + 4 >= input.length() || input.charAt(start + 1) != '[') {
      return null;
    }
    int bar = -1;
    int end = start + 2;
    int limit = Math.min(input.length() - 1, start + LONGEST);
    while (end < limit && isText(input.charAt(end))) {
      bar = bar < 0 && input.charAt(end) == '|' ? end : bar;
      end++;
    }
    boolean closed = end < limit && input.charAt(end) == ']' && input.charAt(end + 1) == ']';
    boolean first = Character.isLetterOrDigit(input.charAt(start + 2));
    boolean image = start > 0 && input.charAt(start - 1) == '!';
    char after = end + 2 < input.length() ? input.charAt(end + 2) : ' ';
    if (!closed || !first || image || after == '(' || after == '[' || after == ':') {
      return null;
    }
    String page = input.subSequence(start + 2, bar < 0 ? end : bar).toString();
    String text = bar < 0 ? page : input.subSequence(bar + 1, end).toString();
    return page.equals(page.strip()) && !text.isBlank() && hasLetter(page)
        ? new WikiLink(input.subSequence(start, end + 2), page, text.strip())
        : null;
  }

  /** What programs write between double brackets are conditions, and arrays of arrays. */
  private static boolean isText(char c) {
    return c >= ' ' && "[]{}<>$=\"`:*;\\".indexOf(c) < 0;
  }

  private static boolean hasLetter(String page) {
    return page.chars().anyMatch(Character::isLetter) && page.indexOf(',') < 0;
  }

  String page() {
    return page;
  }

  String text() {
    return text;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
