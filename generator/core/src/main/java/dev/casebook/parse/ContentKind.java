package dev.casebook.parse;

import dev.casebook.markdown.MarkdownBody;
import dev.casebook.model.Document;
import dev.casebook.model.DocumentHeader;
import dev.casebook.model.Kind;
import java.util.List;

/** How documents of one kind are read: their keys, their conventions, their record. */
interface ContentKind {

  Kind kind();

  /** Reads the keys that only this kind has. */
  void read(Keys keys);

  /** What the body of such a document tells, the best evidence first. */
  List<Convention> conventions();

  Document build(DocumentHeader header, MarkdownBody body, Claims claims);
}
