package dev.casebook.parse;

import dev.casebook.markdown.MarkdownBody;
import dev.casebook.model.Document;
import dev.casebook.model.DocumentHeader;
import dev.casebook.model.Guide;
import dev.casebook.model.Kind;
import java.util.List;

/** Pages that are none of the other kinds. */
final class GuideContent implements ContentKind {

  @Override
  public Kind kind() {
    return Kind.GUIDE;
  }

  @Override
  public void read(Keys keys) {}

  @Override
  public List<Convention> conventions() {
    return List.of();
  }

  @Override
  public Document build(DocumentHeader header, MarkdownBody body, Claims claims) {
    return new Guide(header, body);
  }
}
