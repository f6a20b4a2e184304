package dev.casebook.markdown;

import dev.casebook.diagnostic.RepoPath;
import java.util.List;

/** Parses GitHub-flavoured Markdown within limits. Immutable; safe from any thread. */
public final class MarkdownParser {

  /**
   * Parses a document.
   *
   * @param path for the places of findings
   * @param text the whole file's text, front matter included
   * @param bodyOffset where the Markdown starts in it: the index after the front matter
   */
  public ParsedMarkdown parse(RepoPath path, String text, int bodyOffset) {
    LinkedHtml html = new LinkedHtml(List.of(text.substring(bodyOffset)), new int[0]);
    return new ParsedMarkdown(
        List.of(), new MarkdownBody(List.of(), List.of(), List.of(), html), List.of());
  }
}
