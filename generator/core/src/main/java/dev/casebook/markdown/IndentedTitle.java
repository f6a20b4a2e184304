package dev.casebook.markdown;

import org.jspecify.annotations.Nullable;

/**
 * The first line of a container of MkDocs.
 *
 * @param needsContent whether the line alone could mean something else
 */
record IndentedTitle(Frame frame, boolean needsContent) {

  /** The first line that text is; null when it is none. */
  static @Nullable IndentedTitle of(String line) {
    String sign = line.substring(0, Math.min(3, line.length()));
    String rest = line.substring(sign.length());
    return switch (sign) {
      case "!!!" -> admonition(rest, Frame.Shape.ADMONITION);
      case "???" ->
          rest.startsWith("+")
              ? admonition(rest.substring(1), Frame.Shape.FOLDED_OPEN)
              : admonition(rest, Frame.Shape.FOLDED);
      case "===" -> tab(rest.startsWith("!") || rest.startsWith("+") ? rest.substring(1) : rest);
      default -> null;
    };
  }

  private static @Nullable IndentedTitle tab(String rest) {
    String text = rest.strip();
    return rest.startsWith(" ") && isQuoted(text)
        ? new IndentedTitle(Frame.tab(text.substring(1, text.length() - 1).strip()), true)
        : null;
  }

  private static @Nullable IndentedTitle admonition(String rest, Frame.Shape shape) {
    String text = rest.strip();
    int quote = text.indexOf('"');
    String words = (quote < 0 ? text : text.substring(0, quote)).strip();
    String title = quote < 0 ? "" : text.substring(quote);
    boolean plain =
        words.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_ ".indexOf(c) >= 0);
    if (words.isEmpty() || !plain || !(quote < 0 || isQuoted(title))) {
      return null;
    }
    int space = words.indexOf(' ');
    String word = space < 0 ? words : words.substring(0, space);
    String shown =
        quote < 0 ? Admonition.title(word) : title.substring(1, title.length() - 1).strip();
    boolean sure = Admonition.isKnown(word) && (space < 0 || quote >= 0);
    return new IndentedTitle(new Frame(shape, Admonition.kind(word), shown), !sure);
  }

  private static boolean isQuoted(String text) {
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
  }
}
