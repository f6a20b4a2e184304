package dev.casebook.markdown;

import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import java.util.List;

/** What reading Markdown may find. */
public final class MarkdownRules {

  public static final Rule REFUSED =
      new Rule(
          "markdown-refused",
          Level.ERROR,
          "The document asks for more than the limits allow, so its source is shown instead.");

  public static final Rule LINK_REFUSED =
      new Rule(
          "link-refused", Level.WARNING, "The address of a link is not one that a page may carry.");

  public static final Rule MISLEADING_LINK =
      new Rule(
          "misleading-link", Level.WARNING, "The address of a link does not lead where it seems.");

  public static final Rule REMOTE_IMAGE =
      new Rule(
          "remote-image",
          Level.WARNING,
          "An image lies on another site, so a link to it is shown instead.");

  public static final Rule HTML_REMOVED =
      new Rule(
          "html-removed", Level.WARNING, "Raw HTML that a page may not carry has been removed.");

  public static final Rule UNRENDERED_SYNTAX =
      new Rule(
          "unrendered-syntax",
          Level.INFO,
          "Tags of a template language that only its generator can fill in are shown as code.");

  private MarkdownRules() {}

  /** Every rule of this package. */
  public static List<Rule> all() {
    return List.of(
        REFUSED, LINK_REFUSED, MISLEADING_LINK, REMOTE_IMAGE, HTML_REMOVED, UNRENDERED_SYNTAX);
  }
}
