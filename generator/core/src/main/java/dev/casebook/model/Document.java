package dev.casebook.model;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.markdown.MarkdownBody;

/** Any Markdown file taken in. */
public sealed interface Document
    permits Runbook, IncidentDocument, Drill, Guide, Resource, LearningPath {

  DocumentHeader header();

  MarkdownBody body();

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
}
