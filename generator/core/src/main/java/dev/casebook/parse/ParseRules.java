package dev.casebook.parse;

import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import java.util.List;

/** What can be wrong with a document as it is read. */
public final class ParseRules {

  public static final Rule UNCLOSED_FRONT_MATTER =
      new Rule("unclosed-front-matter", Level.ERROR, "Front matter has no end");
  public static final Rule TOML_SYNTAX =
      new Rule("toml-syntax", Level.WARNING, "Front matter between '+++' that is no TOML");
  public static final Rule MISSING_OFFSET =
      new Rule("missing-offset", Level.ERROR, "A time whose zone nobody states");
  public static final Rule UNREADABLE_TIME =
      new Rule("unreadable-time", Level.WARNING, "A row of a timeline whose time cannot be read");
  public static final Rule DOUBTFUL_TIME =
      new Rule("doubtful-time", Level.WARNING, "A time that contradicts itself or its neighbours");
  public static final Rule AMBIGUOUS_DATE =
      new Rule("ambiguous-date", Level.WARNING, "A date that can be read in two orders");
  public static final Rule MISSING_DATE =
      new Rule("missing-date", Level.WARNING, "Times of a timeline whose date nobody states");
  public static final Rule AMBIGUOUS_ZONE =
      new Rule("ambiguous-zone", Level.WARNING, "A name that several time zones have");
  public static final Rule DOUBTFUL_ZONE =
      new Rule(
          "doubtful-zone", Level.WARNING, "A winter or summer zone in the other half of the year");
  public static final Rule UNREAD_TIMELINE =
      new Rule("unread-timeline", Level.INFO, "A timeline of which no row could be read");

  public static final Rule HIDDEN_DOCUMENT =
      new Rule("hidden-document", Level.INFO, "Markdown in a hidden folder is not published");

  public static final Rule MISSING_EXTENSION =
      new Rule("missing-extension", Level.INFO, "A document without an extension");

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
        TOML_SYNTAX,
        MISSING_OFFSET,
        UNREADABLE_TIME,
        DOUBTFUL_TIME,
        AMBIGUOUS_DATE,
        MISSING_DATE,
        AMBIGUOUS_ZONE,
        DOUBTFUL_ZONE,
        UNREAD_TIMELINE,
        HIDDEN_DOCUMENT,
        MISSING_EXTENSION,
        CONTRADICTING_ROWS,
        STATED_DURATION_MISMATCH);
  }
}
