package dev.casebook.links;

import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import java.util.List;

/** The rules of links to other sites; they report only when somebody asks for it. */
public final class LinkRules {

  public static final Rule DEAD_LINK =
      new Rule("dead-link", Level.WARNING, "An address of another site does not exist any more");
  public static final Rule MOVED_LINK =
      new Rule("moved-link", Level.INFO, "An address of another site has moved for good");
  public static final Rule UNANSWERED_LINK =
      new Rule("unanswered-link", Level.INFO, "An address of another site gave no clear answer");
  public static final Rule PRIVATE_LINK =
      new Rule("private-link", Level.INFO, "An address leads into a private network");

  private LinkRules() {}

  public static List<Rule> all() {
    return List.of(DEAD_LINK, MOVED_LINK, UNANSWERED_LINK, PRIVATE_LINK);
  }
}
