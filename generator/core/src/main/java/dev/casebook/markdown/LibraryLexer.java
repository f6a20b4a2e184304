package dev.casebook.markdown;

import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenTypes;
import org.jspecify.annotations.Nullable;

/** Lexes with one of the library's token makers, line by line. Not for several threads. */
final class LibraryLexer implements Lexer {

  private final TokenMaker maker;
  private final Segment line = new Segment();

  LibraryLexer(TokenMaker maker) {
    this.maker = maker;
  }

  @Override
  public void lex(String code, int start, int end, Tokens tokens) {
    line.array = code.toCharArray();
    int state = TokenTypes.NULL;
    int from = start;
    while (from < end) {
      int lineEnd = code.indexOf('\n', from);
      int to = lineEnd < 0 || lineEnd > end ? end : lineEnd;
      line.offset = from;
      line.count = to - from;
      state = lexLine(state, from, tokens);
      from = to + 1;
    }
    line.array = new char[0];
  }

  /** Lexes a line; answers the state in which it leaves the next one. */
  private int lexLine(int state, int from, Tokens tokens) {
    Token token = maker.getTokenList(line, state, from);
    while (token.getNextToken() != null) {
      report(token, tokens);
      token = token.getNextToken();
    }
    report(token, tokens);
    return token.getType();
  }

  private static void report(Token token, Tokens tokens) {
    TokenKind kind = token.isPaintable() ? kind(token.getType()) : null;
    if (kind != null && token.length() > 0) {
      tokens.token(token.getOffset(), token.getEndOffset(), kind);
    }
  }

  private static @Nullable TokenKind kind(int type) {
    return switch (type) {
      case TokenTypes.COMMENT_EOL,
          TokenTypes.COMMENT_MULTILINE,
          TokenTypes.COMMENT_DOCUMENTATION,
          TokenTypes.COMMENT_KEYWORD,
          TokenTypes.COMMENT_MARKUP,
          TokenTypes.MARKUP_COMMENT ->
          TokenKind.COMMENT;
      case TokenTypes.RESERVED_WORD,
          TokenTypes.RESERVED_WORD_2,
          TokenTypes.LITERAL_BOOLEAN,
          TokenTypes.DATA_TYPE,
          TokenTypes.PREPROCESSOR ->
          TokenKind.KEYWORD;
      case TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
          TokenTypes.LITERAL_NUMBER_FLOAT,
          TokenTypes.LITERAL_NUMBER_HEXADECIMAL,
          TokenTypes.ERROR_NUMBER_FORMAT ->
          TokenKind.NUMBER;
      case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
          TokenTypes.LITERAL_CHAR,
          TokenTypes.LITERAL_BACKQUOTE,
          TokenTypes.REGEX,
          TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE,
          TokenTypes.ERROR_STRING_DOUBLE,
          TokenTypes.ERROR_CHAR ->
          TokenKind.STRING;
      default -> otherKind(type);
    };
  }

  private static @Nullable TokenKind otherKind(int type) {
    return switch (type) {
      case TokenTypes.FUNCTION -> TokenKind.FUNCTION;
      case TokenTypes.VARIABLE -> TokenKind.VARIABLE;
      case TokenTypes.OPERATOR -> TokenKind.OPERATOR;
      case TokenTypes.ANNOTATION,
          TokenTypes.MARKUP_TAG_NAME,
          TokenTypes.MARKUP_TAG_ATTRIBUTE,
          TokenTypes.MARKUP_DTD,
          TokenTypes.MARKUP_PROCESSING_INSTRUCTION,
          TokenTypes.MARKUP_CDATA_DELIMITER,
          TokenTypes.MARKUP_ENTITY_REFERENCE ->
          TokenKind.MARKUP;
      default -> null;
    };
  }
}
