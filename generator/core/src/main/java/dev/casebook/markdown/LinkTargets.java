package dev.casebook.markdown;

import org.jspecify.annotations.Nullable;

/** Gives the address of each link of a document, once all pages have theirs. */
@FunctionalInterface
public interface LinkTargets {

  /**
   * The address to write, unescaped; null when the link leads nowhere, so that only its text is
   * shown.
   */
  @Nullable String address(LinkReference link);
}
