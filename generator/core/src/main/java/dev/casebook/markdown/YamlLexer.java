package dev.casebook.markdown;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lexes YAML line by line; the library's token maker cannot tell keys from values. */
final class YamlLexer implements Lexer {

  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "True", "False", "~");

  @Override
  public void lex(String code, int start, int end, Tokens tokens) {
    int from = start;
    while (from < end) {
      int lineEnd = code.indexOf('\n', from);
      int to = lineEnd < 0 || lineEnd > end ? end : lineEnd;
      line(code, from, to, tokens);
      from = to + 1;
    }
  }

  private static void line(String code, int start, int end, Tokens tokens) {
    int at = skipBlank(code, start, end);
    while (at + 1 < end && code.charAt(at) == '-' && code.charAt(at + 1) == ' ') {
      tokens.token(at, at + 1, TokenKind.OPERATOR);
      at = skipBlank(code, at + 1, end);
    }
    int keyEnd = keyEnd(code, at, end);
    if (keyEnd > at) {
      tokens.token(at, keyEnd, TokenKind.MARKUP);
      at = skipBlank(code, keyEnd + 1, end);
    }
    value(code, at, end, tokens);
  }

  /** Where the key that starts here ends, before its colon; the start when there is none. */
  private static int keyEnd(String code, int start, int end) {
    if (start >= end || "#[{|>&*!%@".indexOf(code.charAt(start)) >= 0) {
      return start;
    }
    char quote = code.charAt(start);
    int from = quote == '"' || quote == '\'' ? stringEnd(code, start, end) : start;
    for (int i = from; i < end; i++) {
      boolean last = i + 1 == end || code.charAt(i + 1) == ' ';
      if (code.charAt(i) == ':' && last) {
        return i;
      }
      if (code.charAt(i) == ' ' && i + 1 < end && code.charAt(i + 1) == '#') {
        return start;
      }
    }
    return start;
  }

  private static void value(String code, int start, int end, Tokens tokens) {
    int at = start;
    while (at < end) {
      char c = code.charAt(at);
      boolean first = c != ' ' && (at == start || " [{,".indexOf(code.charAt(at - 1)) >= 0);
      int next = first ? tokenEnd(code, at, end) : at + 1;
      TokenKind kind = first ? kind(code, at, next, c) : null;
      if (kind != null) {
        tokens.token(at, next, kind);
      }
      at = next;
    }
  }

  private static int tokenEnd(String code, int at, int end) {
    char c = code.charAt(at);
    if (c == '[' || c == '{') {
      return at + 1;
    }
    if (c == '#') {
      return end;
    }
    if (c == '"' || c == '\'') {
      return stringEnd(code, at, end);
    }
    int i = at + 1;
    while (i < end && " ,]}".indexOf(code.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  private static @Nullable TokenKind kind(String code, int start, int end, char first) {
    return switch (first) {
      case '#' -> TokenKind.COMMENT;
      case '"', '\'' -> TokenKind.STRING;
      case '&', '*', '!' -> TokenKind.VARIABLE;
      default -> scalarKind(code, start, end);
    };
  }

  private static @Nullable TokenKind scalarKind(String code, int start, int end) {
    if (isNumber(code, start, end)) {
      return TokenKind.NUMBER;
    }
    if (end - start < 6 && WORDS.contains(code.substring(start, end))) {
      return TokenKind.KEYWORD;
    }
    return null;
  }

  private static boolean isNumber(String code, int start, int end) {
    boolean digit = false;
    for (int i = start; i < end; i++) {
      char c = code.charAt(i);
      digit |= c >= '0' && c <= '9';
      if (!(c >= '0' && c <= '9') && c != '.' && !(c == '-' && i == start)) {
        return false;
      }
    }
    return digit;
  }

  private static int stringEnd(String code, int at, int end) {
    char quote = code.charAt(at);
    int i = at + 1;
    while (i < end && code.charAt(i) != quote) {
      i += code.charAt(i) == '\\' && quote == '"' ? 2 : 1;
    }
    return Math.min(i + 1, end);
  }

  private static int skipBlank(String code, int from, int end) {
    int at = from;
    while (at < end && code.charAt(at) == ' ') {
      at++;
    }
    return Math.min(at, end);
  }
}
