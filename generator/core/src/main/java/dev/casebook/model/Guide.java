package dev.casebook.model;

import dev.casebook.markdown.MarkdownBody;

/** A page that is none of the other kinds. */
public record Guide(DocumentHeader header, MarkdownBody body) implements Document {

  @Override
  public Document with(DocumentHeader header) {
    return new Guide(header, body);
  }

  @Override
  public Kind kind() {
    return Kind.GUIDE;
  }
}
