package dev.casebook.model;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.markdown.LinkReference;

/** A link of a document with what it leads to. */
public record ResolvedLink(LinkReference link, Target target) {

  /** What a link leads to. */
  public sealed interface Target {}

  /**
   * Another document, or the same one.
   *
   * @param fragment without {@code #}; empty for the page
   * @param fragmentExists whether a heading of the page has this id; true when there is no fragment
   */
  public record ToDocument(RepoPath path, String fragment, boolean fragmentExists)
      implements Target {}

  /** A file that the site publishes beside its pages: an image, a PDF. */
  public record ToAttachment(RepoPath path) implements Target {}

  /** A file or folder of the repository that is not part of the site. */
  public record ToRepository(RepoPath path, String fragment) implements Target {}

  /** An address outside. */
  public record External(String url) implements Target {}

  /**
   * Nothing.
   *
   * @param attempted the path that was looked for; empty when the reference leaves the repository
   * @param folder where it should lie: the outermost folder of that path that the repository lacks,
   *     else the last one
   */
  public record Missing(String attempted, RepoPath folder) implements Target {
    public Missing(String attempted) {
      this(attempted, RepoPath.ROOT);
    }
  }

  /** An address that the URL policy refuses. */
  public record Refused(String reason) implements Target {}
}
