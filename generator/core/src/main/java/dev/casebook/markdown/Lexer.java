package dev.casebook.markdown;

/** Cuts code into tokens in one linear pass. */
@FunctionalInterface
interface Lexer {

  /** Reports the tokens from the first on; what lies between them has no kind. */
  void lex(String code, int start, int end, Tokens tokens);

  /** Takes tokens, in order, not overlapping. */
  @FunctionalInterface
  interface Tokens {
    void token(int start, int end, TokenKind kind);
  }
}
