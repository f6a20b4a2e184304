package dev.casebook.parse;

import dev.casebook.markdown.MarkdownBody;
import dev.casebook.model.Document;
import dev.casebook.model.DocumentHeader;
import dev.casebook.model.Kind;
import dev.casebook.model.Resource;
import java.util.List;

/** What an emergency needs: contacts, capacity, backups. */
final class ResourceContent implements ContentKind {

  @Override
  public Kind kind() {
    return Kind.RESOURCE;
  }

  @Override
  public void read(Keys keys) {}

  @Override
  public List<Convention> conventions() {
    return List.of();
  }

  @Override
  public Document build(DocumentHeader header, MarkdownBody body, Claims claims) {
    return new Resource(header, body);
  }
}
