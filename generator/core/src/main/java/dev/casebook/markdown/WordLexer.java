package dev.casebook.markdown;

import java.util.Set;

/** Lexes languages that the library does not know, by their words. */
final class WordLexer implements Lexer {

  private static final String OPERATORS = "+-*/%^=!<>~&|?:";

  private final Set<String> keywords;
  private final boolean slashComments;

  private WordLexer(String keywords, boolean slashComments) {
    this.keywords = Set.of(keywords.split(" "));
    this.slashComments = slashComments;
  }

  static WordLexer promQl() {
    return new WordLexer(
        "by without on ignoring group_left group_right bool offset and or unless atan2 start end"
            + " inf nan",
        false);
  }

  static WordLexer hcl() {
    return new WordLexer(
        "resource data module provider variable output locals terraform backend dynamic moved"
            + " import check provisioner lifecycle for in if else endif endfor true false null",
        true);
  }

  @Override
  public void lex(String code, int start, int end, Tokens tokens) {
    int at = start;
    while (at < end) {
      at = token(code, at, end, tokens);
    }
  }

  /** Reports the token here, if there is one; answers the index after it. */
  private int token(String code, int at, int end, Tokens tokens) {
    char c = code.charAt(at);
    if (isCommentStart(code, at)) {
      return report(at, lineEnd(code, at, end), TokenKind.COMMENT, tokens);
    }
    if (slashComments && code.startsWith("/*", at)) {
      int close = code.indexOf("*/", at + 2);
      return report(at, close < 0 ? end : Math.min(close + 2, end), TokenKind.COMMENT, tokens);
    }
    if (c == '"' || c == '\'' || c == '`') {
      return report(at, stringEnd(code, at, end), TokenKind.STRING, tokens);
    }
    if (c >= '0' && c <= '9') {
      return report(at, wordEnd(code, at, end), TokenKind.NUMBER, tokens);
    }
    if (isWord(c)) {
      return word(code, at, end, tokens);
    }
    return OPERATORS.indexOf(c) >= 0 ? report(at, at + 1, TokenKind.OPERATOR, tokens) : at + 1;
  }

  private int word(String code, int at, int end, Tokens tokens) {
    int wordEnd = wordEnd(code, at, end);
    int next = wordEnd;
    while (next < end && next - wordEnd < 40 && code.charAt(next) == ' ') {
      next++;
    }
    char after = next < end ? code.charAt(next) : ' ';
    if (keywords.contains(code.substring(at, wordEnd))) {
      tokens.token(at, wordEnd, TokenKind.KEYWORD);
    } else if (after == '(') {
      tokens.token(at, wordEnd, TokenKind.FUNCTION);
    } else if (isLabel(code, next, end, after)) {
      tokens.token(at, wordEnd, TokenKind.MARKUP);
    }
    return wordEnd;
  }

  /** Whether a value is given to the word: {@code =}, {@code =~}, {@code !=}, {@code !~}. */
  private static boolean isLabel(String code, int at, int end, char after) {
    char second = at + 1 < end ? code.charAt(at + 1) : ' ';
    return (after == '=' && second != '=') || (after == '!' && (second == '=' || second == '~'));
  }

  private static int report(int start, int end, TokenKind kind, Tokens tokens) {
    tokens.token(start, end, kind);
    return end;
  }

  private boolean isCommentStart(String code, int at) {
    return code.charAt(at) == '#' || (slashComments && code.startsWith("//", at));
  }

  private static int lineEnd(String code, int at, int end) {
    int lineEnd = code.indexOf('\n', at);
    return lineEnd < 0 ? end : Math.min(lineEnd, end);
  }

  private static int stringEnd(String code, int at, int end) {
    char quote = code.charAt(at);
    int i = at + 1;
    while (i < end && code.charAt(i) != quote && code.charAt(i) != '\n') {
      i += code.charAt(i) == '\\' && quote != '`' ? 2 : 1;
    }
    return Math.min(i + 1, end);
  }

  private static int wordEnd(String code, int at, int end) {
    int i = at + 1;
    while (i < end && (isWord(code.charAt(i)) || code.charAt(i) == '.')) {
      i++;
    }
    return i;
  }

  private static boolean isWord(char c) {
    return c == '_' || c == '$' || Character.isLetterOrDigit(c);
  }
}
