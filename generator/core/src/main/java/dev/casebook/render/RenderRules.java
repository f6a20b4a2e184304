package dev.casebook.render;

import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import java.util.List;

/** What can be wrong with the addresses and the attachments of a site. */
public final class RenderRules {

  public static final Rule ADDRESS_COLLISION =
      new Rule(
          "address-collision",
          Level.WARNING,
          "Two documents, or a document and a page of the site, would have the same address.");

  public static final Rule ATTACHMENT_REFUSED =
      new Rule(
          "attachment-refused",
          Level.WARNING,
          "A linked file is not published, because its content is not what its name says or its"
              + " kind is not allowed.");

  private RenderRules() {}

  public static List<Rule> all() {
    return List.of(ADDRESS_COLLISION, ATTACHMENT_REFUSED);
  }
}
