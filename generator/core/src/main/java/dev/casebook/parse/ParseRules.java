package dev.casebook.parse;

import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import java.util.List;

/** What can be wrong with a document as it is read. */
public final class ParseRules {

  public static final Rule UNCLOSED_FRONT_MATTER =
      new Rule("unclosed-front-matter", Level.ERROR, "Front matter has no end");
  public static final Rule MISSING_OFFSET =
      new Rule("missing-offset", Level.ERROR, "A time whose zone nobody states");
  public static final Rule UNREADABLE_TIME =
      new Rule("unreadable-time", Level.WARNING, "A row of a timeline whose time cannot be read");

  public static final Rule HIDDEN_DOCUMENT =
      new Rule("hidden-document", Level.INFO, "Markdown in a hidden folder is not published");

  public static final Rule CONTRADICTING_ROWS =
      new Rule("contradicting-rows", Level.WARNING, "Rows give milestones in an impossible order");
  public static final Rule STATED_DURATION_MISMATCH =
      new Rule(
          "stated-duration-mismatch",
          Level.WARNING,
          "A stated duration differs from the times of its document");

  private ParseRules() {}

  public static List<Rule> all() {
    return List.of(
        UNCLOSED_FRONT_MATTER,
        MISSING_OFFSET,
        UNREADABLE_TIME,
        HIDDEN_DOCUMENT,
        CONTRADICTING_ROWS,
        STATED_DURATION_MISMATCH);
  }
}
