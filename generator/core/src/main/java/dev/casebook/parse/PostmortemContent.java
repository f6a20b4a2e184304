package dev.casebook.parse;

import dev.casebook.markdown.MarkdownBody;
import dev.casebook.model.Document;
import dev.casebook.model.DocumentHeader;
import dev.casebook.model.Kind;
import dev.casebook.model.Postmortem;
import java.util.List;

/** Records of incidents that are written afterwards. */
final class PostmortemContent implements ContentKind {

  @Override
  public Kind kind() {
    return Kind.POSTMORTEM;
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
    return new Postmortem(header, body, IncidentFactsOf.claims(claims));
  }
}
