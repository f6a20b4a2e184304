package dev.casebook.markdown;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line that starts with three colons or more: {@code :::note Title}, {@code ::: {.callout-tip}},
 * {@code :::details[Title]}; without a word it ends a container.
 *
 * @param word the name in lower case; empty at an end
 */
record Directive(int colons, String word, String title) {

  private static final int LONGEST = 500;
  private static final Set<String> FOLDED =
      Set.of("details", "spoiler", "collapse", "expand", "dropdown", "toggle");
  private static final Set<String> PLAIN =
      Set.of(
          "tabs",
          "tab-set",
          "tabset",
          "tabpane",
          "code-group",
          "row",
          "col",
          "column",
          "columns",
          "grid",
          "cards",
          "center",
          "left",
          "right",
          "raw",
          "v-pre",
          "div",
          "section",
          "container",
          "steps");

  /** The directive that a line is, without what stands before it; null when it is none. */
  static @Nullable Directive of(String line) {
    int colons = 0;
    while (colons < line.length() && line.charAt(colons) == ':') {
      colons++;
    }
    if (colons < 3 || line.length() > LONGEST) {
      return null;
    }
    String rest = line.substring(colons).strip();
    if (rest.isEmpty()) {
      return new Directive(colons, "", "");
    }
    return rest.startsWith("{") ? braced(colons, rest) : named(colons, rest);
  }

  /** Pandoc, Quarto and MyST: the name in braces. */
  private static @Nullable Directive braced(int colons, String rest) {
    int end = rest.indexOf('}');
    if (end < 0) {
      return null;
    }
    String inside = rest.substring(1, end).strip();
    int start = inside.startsWith(".") ? 1 : 0;
    int wordEnd = wordEnd(inside, start);
    String word = inside.substring(start, wordEnd);
    String after = rest.substring(end + 1).strip();
    return new Directive(colons, word(word.isEmpty() ? "div" : word), withoutColons(after));
  }

  private static @Nullable Directive named(int colons, String rest) {
    int wordEnd = wordEnd(rest, 0);
    if (wordEnd == 0) {
      return null;
    }
    String after = rest.substring(wordEnd).strip();
    if (after.startsWith("[") && after.indexOf(']') > 0) {
      after = after.substring(1, after.indexOf(']'));
    } else if (after.startsWith("{") && after.indexOf('}') > 0) {
      after = after.substring(after.indexOf('}') + 1).strip();
    }
    return new Directive(colons, word(rest.substring(0, wordEnd)), withoutColons(after));
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || "-_".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  private static String word(String written) {
    String word = written.toLowerCase(Locale.ROOT);
    return word.startsWith("callout-") ? word.substring("callout-".length()) : word;
  }

  private static String withoutColons(String title) {
    int end = title.length();
    while (end > 0 && title.charAt(end - 1) == ':') {
      end--;
    }
    return unquoted(title.length() - end < 3 ? title : title.substring(0, end).strip());
  }

  private static String unquoted(String title) {
    int end = title.length() - 1;
    boolean quoted = end > 0 && title.charAt(0) == '"' && title.charAt(end) == '"';
    return quoted ? title.substring(1, end) : title;
  }

  boolean isEnd() {
    return word.isEmpty();
  }

  /** How the container that it starts is shown. */
  Frame frame() {
    if (FOLDED.contains(word)) {
      return Frame.folded(title);
    }
    if (PLAIN.contains(word)) {
      return Frame.PLAIN;
    }
    return word.equals("tab") || word.equals("tab-item")
        ? Frame.tab(title)
        : Frame.admonition(word, title);
  }
}
