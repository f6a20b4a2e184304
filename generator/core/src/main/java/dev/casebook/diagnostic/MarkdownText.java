package dev.casebook.diagnostic;

/** Writes text of content into Markdown so that it stays text. */
public final class MarkdownText {

  private static final int LONGEST = 300;

  private MarkdownText() {}

  /**
   * Text that Markdown shows as it is, on one line: every character of punctuation is escaped or an
   * entity. Cut to 300 characters.
   */
  public static String plain(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    StringBuilder plain = new StringBuilder();
    TerminalText.escape(cut)
        .codePoints()
        .forEach(
            each -> {
              switch (each) {
                case '&' -> plain.append("&amp;");
                case '<' -> plain.append("&lt;");
                case '>' -> plain.append("&gt;");
                case '@' -> plain.append("&#64;");
                case '\n', '\r' -> plain.append(' ');
                case '\\', '`', '*', '_', '{', '}', '[', ']', '(', ')', '#', '+', '!', '|', '~' ->
                    plain.append('\\').appendCodePoint(each);
                case ':' -> plain.append("&#58;");
                default -> plain.appendCodePoint(each);
              }
            });
    return plain.toString();
  }

  /** Text for a line of a code block, which it cannot end. */
  public static String code(String text) {
    return TerminalText.escape(text).replace('`', '\'').replace('\n', ' ').replace('\r', ' ');
  }
}
