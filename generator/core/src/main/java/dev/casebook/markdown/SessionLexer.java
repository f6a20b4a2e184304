package dev.casebook.markdown;

/** Lexes what a terminal shows: prompts, commands, and what they print. */
final class SessionLexer implements Lexer {

  private static final int LONGEST_PROMPT = 80;

  private final Lexer shell;

  SessionLexer(Lexer shell) {
    this.shell = shell;
  }

  @Override
  public void lex(String code, int start, int end, Tokens tokens) {
    boolean continued = false;
    int from = start;
    while (from < end) {
      int lineEnd = code.indexOf('\n', from);
      int to = lineEnd < 0 || lineEnd > end ? end : lineEnd;
      int command = promptEnd(code, from, to, continued);
      if (command > from || continued) {
        if (command > from) {
          tokens.token(from, command, TokenKind.PROMPT);
        }
        shell.lex(code, command, to, tokens);
        continued = to > command && code.charAt(to - 1) == '\\';
      } else if (to > from) {
        tokens.token(from, to, TokenKind.OUTPUT);
      }
      from = to + 1;
    }
  }

  /** Whether code that is called a shell script is a session: its first line has a prompt. */
  static boolean isSession(String code) {
    int from = 0;
    while (from < code.length() && code.charAt(from) <= ' ') {
      from++;
    }
    return code.startsWith("$ ", from);
  }

  /** Where the prompt at the start of a line ends; the start when there is none. */
  private static int promptEnd(String code, int start, int end, boolean continued) {
    int at = start;
    while (at < end && code.charAt(at) == ' ') {
      at++;
    }
    if (continued) {
      return code.startsWith("> ", at) ? at + 2 : start;
    }
    int last = Math.min(end, at + LONGEST_PROMPT);
    boolean named = false;
    for (int i = at; i < last; i++) {
      char c = code.charAt(i);
      boolean ends = c == '$' || c == '#' || c == '%' || c == '>' || c == '\u276f';
      boolean followed = i + 1 == end || code.charAt(i + 1) == ' ';
      if (ends && followed && (i == at || named)) {
        return Math.min(i + 2, end);
      }
      named |= c == '@' || c == '~' || (c == '>' && i > at);
      if (!named && !Character.isLetterOrDigit(c) && "[(-_.:/\\>".indexOf(c) < 0) {
        return start;
      }
      named |= isClientPrompt(code, at, i);
    }
    return start;
  }

  /** {@code mysql>}, {@code psql>}, {@code PS C:\>}: a word that ends in {@code >}. */
  private static boolean isClientPrompt(String code, int start, int at) {
    return at > start && at + 1 < code.length() && code.charAt(at + 1) == '>';
  }
}
