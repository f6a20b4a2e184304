package dev.casebook.markdown;

import org.jspecify.annotations.Nullable;

/** Writes code with a span around each token and each placeholder; its text stays the same. */
final class TokenWriter implements Lexer.Tokens {

  private final String code;
  private final HtmlBuffer html;
  private int written;
  private int placeholder;
  private int pendingEnd;
  private @Nullable TokenKind pending;

  TokenWriter(String code, HtmlBuffer html) {
    this.code = code;
    this.html = html;
    this.placeholder = Placeholders.next(code, 0);
  }

  @Override
  public void token(int tokenStart, int tokenEnd, TokenKind kind) {
    int start = boundary(tokenStart);
    int end = boundary(tokenEnd);
    if (kind == pending && start == pendingEnd) {
      pendingEnd = end;
      return;
    }
    flush();
    plain(start);
    pending = kind;
    pendingEnd = end;
  }

  /** The index, or the next one where it lies inside a character. */
  private int boundary(int index) {
    boolean inside =
        index > 0
            && index < code.length()
            && Character.isHighSurrogate(code.charAt(index - 1))
            && Character.isLowSurrogate(code.charAt(index));
    return inside ? index + 1 : index;
  }

  /** Writes what is left. */
  void end() {
    flush();
    plain(code.length());
  }

  private void plain(int end) {
    write(end, null);
  }

  private void flush() {
    if (pending != null) {
      write(pendingEnd, pending);
      pending = null;
    }
  }

  /** Writes up to an index; a placeholder ends the spans around it and may pass the index. */
  private void write(int end, @Nullable TokenKind kind) {
    while (placeholder >= 0 && placeholder < end) {
      span(placeholder, kind);
      Placeholders.writeOne(code, placeholder, html);
      written = Placeholders.end(code, placeholder);
      placeholder = Placeholders.next(code, written);
    }
    span(end, kind);
  }

  private void span(int end, @Nullable TokenKind kind) {
    if (end <= written) {
      return;
    }
    if (kind == null) {
      html.text(code, written, end);
    } else {
      html.markup(kind.openingTag()).text(code, written, end).markup("</span>");
    }
    written = end;
  }
}
