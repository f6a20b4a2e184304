package dev.casebook.model;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.markdown.MarkdownBody;

/** Any Markdown file taken in. */
public sealed interface Document
    permits Runbook, IncidentDocument, Drill, Guide, Resource, LearningPath {

  DocumentHeader header();

  MarkdownBody body();

  /** The same document with another header. */
  Document with(DocumentHeader header);

  /** The kind that the type stands for. */
  Kind kind();

  default RepoPath path() {
    return header().path();
  }

  default String id() {
    return header().id();
  }

  default String title() {
    return header().title();
  }

  /** Whether this is a form to be copied and filled in, not something to read. */
  default boolean isTemplate() {
    Provenance kind = header().provenance().get("kind");
    return kind() == Kind.GUIDE && kind != null && kind.rule().startsWith(Provenance.TEMPLATE);
  }
}
