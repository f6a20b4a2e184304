package dev.casebook.markdown;

/**
 * How a container of a dialect is shown.
 *
 * @param kind one of the kinds of {@link Admonition}; empty for other shapes
 * @param title as written; empty when it has none
 */
record Frame(Shape shape, String kind, String title) {

  /** What the container looks like. */
  enum Shape {
    ADMONITION,
    /** An admonition or a part of the text that opens when it is asked to. */
    FOLDED,
    FOLDED_OPEN,
    /** One of several parts of which a reader wants one. */
    TAB,
    /** Nothing but its content. */
    PLAIN,
    /** Nothing but its content, in which tags of template languages mean themselves. */
    RAW
  }

  static final Frame PLAIN = new Frame(Shape.PLAIN, "", "");
  static final Frame RAW = new Frame(Shape.RAW, "", "");

  static Frame admonition(String word, String title) {
    return new Frame(
        Shape.ADMONITION, Admonition.kind(word), title.isEmpty() ? Admonition.title(word) : title);
  }

  static Frame folded(String title) {
    return new Frame(Shape.FOLDED, "", title.isEmpty() ? "Details" : title);
  }

  static Frame tab(String title) {
    return new Frame(Shape.TAB, "", title);
  }
}
