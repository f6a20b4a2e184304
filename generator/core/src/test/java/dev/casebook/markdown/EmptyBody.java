package dev.casebook.markdown;

import java.util.List;

/** A body for documents that are built by hand. */
public final class EmptyBody {

  private EmptyBody() {}

  public static MarkdownBody create() {
    return new MarkdownBody(
        List.of(), List.of(), List.of(), new LinkedHtml("", new int[0], new int[0]));
  }
}
