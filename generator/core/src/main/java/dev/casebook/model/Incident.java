package dev.casebook.model;

import dev.casebook.markdown.MarkdownBody;

/** The record of an incident that is written while it happens. */
public record Incident(DocumentHeader header, MarkdownBody body, IncidentFacts facts)
    implements IncidentDocument {

  @Override
  public Document with(DocumentHeader header) {
    return new Incident(header, body, facts);
  }

  @Override
  public Kind kind() {
    return Kind.INCIDENT;
  }
}
