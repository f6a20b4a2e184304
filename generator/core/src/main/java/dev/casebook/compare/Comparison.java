package dev.casebook.compare;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Two states of a Markdown text, aligned by words: what is gone, what is new, and a little of what
 * stands around it. Layout does not count: a paragraph may be wrapped in another way, a list get
 * other bullets.
 *
 * @param parts in the order of the texts
 * @param left how many changed passages are left out, because there are too many
 */
public record Comparison(List<Part> parts, int left) {

  /** What became of a piece of text. */
  public enum Fate {
    KEPT,
    REMOVED,
    ADDED,
    /** Some of its words are gone or new. */
    CHANGED
  }

  /** What a part is in Markdown. */
  public enum Kind {
    HEADING,
    PARAGRAPH,
    ITEM,
    ROW,
    CODE,
    FRONT_MATTER
  }

  /** A piece of a comparison. */
  public sealed interface Part permits Gap, Shown {}

  /**
   * Passages that did not change and are left out.
   *
   * @param heading the nearest heading above what follows; null where there is none, or nothing
   *     follows
   */
  public record Gap(int passages, @Nullable String heading) implements Part {}

  /**
   * A passage that is shown.
   *
   * @param level of a heading 1 to 6; of an item its depth from 0; of code 1 where a block begins
   * @param lead the number of an item; else empty
   */
  public record Shown(Fate fate, Kind kind, int level, String lead, List<Span> spans)
      implements Part {
    public Shown {
      spans = List.copyOf(spans);
    }
  }

  /**
   * A run of text with one fate.
   *
   * @param text of a run that is left out, an ellipsis
   */
  public record Span(Fate fate, Style style, String text) {}

  /** How a run of text is set. */
  public enum Style {
    TEXT,
    CODE,
    ADDRESS
  }

  public Comparison {
    parts = List.copyOf(parts);
  }

  /**
   * Compares two texts; the work is bounded, whatever they hold.
   *
   * @param mask hides secrets of what is shown: gives a text of the same length
   */
  public static Comparison between(String before, String after, UnaryOperator<String> mask) {
    return new Excerpt(new Matching(Passages.of(before), Passages.of(after)).pairs(), mask)
        .comparison();
  }

  /** Whether nothing but layout differs. */
  public boolean isEmpty() {
    return parts.stream().noneMatch(part -> part instanceof Shown);
  }
}
