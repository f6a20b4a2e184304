package dev.casebook.model;

import dev.casebook.markdown.MarkdownBody;

/**
 * Contacts, failover capacity, backups: what an emergency needs, with an owner and a review date.
 */
public record Resource(DocumentHeader header, MarkdownBody body) implements Document {

  @Override
  public Document with(DocumentHeader header) {
    return new Resource(header, body);
  }

  @Override
  public Kind kind() {
    return Kind.RESOURCE;
  }
}
