package dev.casebook.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The containers whose end has not come yet, innermost first. */
final class OpenContainers {

  private static final int MOST = 100;

  private final Deque<Open> open = new ArrayDeque<>();

  /**
   * A container without its end.
   *
   * @param name of the tag that ends it; empty for one of colons
   */
  record Open(int start, int inside, Frame frame, String name, int colons) {}

  /** Adds the innermost container; the outermost is given up when there are too many. */
  void push(Open container) {
    open.push(container);
    if (open.size() > MOST) {
      open.removeLast();
    }
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  /** The innermost container that a tag of this name ends; null when there is none. */
  @Nullable Open endedBy(String name) {
    return end(each -> each.name().equals(name));
  }

  /**
   * The container that colons end: the innermost with as many, else the innermost with fewer; null
   * when there is none.
   */
  @Nullable Open endedBy(int colons) {
    Open equal = end(each -> each.colons() == colons);
    return equal == null ? end(each -> each.colons() > 0 && each.colons() < colons) : equal;
  }

  /** Takes out the innermost that fits, and those inside of it, which have no end of their own. */
  private @Nullable Open end(Predicate<Open> fits) {
    if (open.stream().noneMatch(fits)) {
      return null;
    }
    Iterator<Open> innermost = open.iterator();
    while (innermost.hasNext()) {
      Open each = innermost.next();
      innermost.remove();
      if (fits.test(each)) {
        return each;
      }
    }
    return null;
  }
}
