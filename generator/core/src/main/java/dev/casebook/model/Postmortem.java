package dev.casebook.model;

import dev.casebook.markdown.MarkdownBody;

/** The record of an incident that is written afterwards. */
public record Postmortem(DocumentHeader header, MarkdownBody body, IncidentFacts facts)
    implements IncidentDocument {

  @Override
  public Document with(DocumentHeader header) {
    return new Postmortem(header, body, facts);
  }

  @Override
  public Kind kind() {
    return Kind.POSTMORTEM;
  }
}
