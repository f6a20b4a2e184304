package dev.casebook.parse;

import dev.casebook.markdown.MarkdownBody;
import dev.casebook.model.Document;
import dev.casebook.model.DocumentHeader;
import dev.casebook.model.Incident;
import dev.casebook.model.Kind;
import java.util.List;

/** Records of incidents that are written while they happen. */
final class IncidentContent implements ContentKind {

  @Override
  public Kind kind() {
    return Kind.INCIDENT;
  }

  @Override
  public void read(Keys keys) {
    IncidentKeys.read(keys);
  }

  @Override
  public List<Convention> conventions() {
    return IncidentFactsOf.CONVENTIONS;
  }

  @Override
  public Document build(DocumentHeader header, MarkdownBody body, Claims claims) {
    return new Incident(header, body, IncidentFactsOf.claims(claims));
  }
}
