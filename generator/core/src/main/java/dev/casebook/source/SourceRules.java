package dev.casebook.source;

import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import java.util.List;

/** What is reported about the place that documents come from. */
public final class SourceRules {

  public static final Rule REFUSED_PATH =
      new Rule(
          "refused-path",
          Level.ERROR,
          "A file or folder has a name that is dangerous or cannot be shown, and is left out");

  public static final Rule SYMBOLIC_LINK =
      new Rule(
          "symbolic-link",
          Level.INFO,
          "A symbolic link stands among the files and is not followed");

  public static final Rule NESTED_REPOSITORY =
      new Rule(
          "nested-repository",
          Level.INFO,
          "A submodule or another repository lies in the source folder and is not read");

  public static final Rule UNREADABLE_FILE =
      new Rule(
          "unreadable-file",
          Level.ERROR,
          "A file cannot be read: no permission, or it is a device, a socket or a pipe");

  public static final Rule MISSING_OBJECT =
      new Rule(
          "missing-object",
          Level.ERROR,
          "The repository names a file but lacks its content or holds it damaged");

  public static final Rule FILE_TOO_LARGE =
      new Rule("file-too-large", Level.WARNING, "A file is too large to be read");

  public static final Rule SHALLOW_HISTORY =
      new Rule(
          "shallow-history",
          Level.WARNING,
          "The repository is a shallow clone, so dates of documents are unknown");

  public static final Rule INCOMPLETE_HISTORY =
      new Rule(
          "incomplete-history",
          Level.WARNING,
          "The history could not be followed to its beginning, so some dates are unknown");

  public static final Rule IMPOSSIBLE_COMMIT_DATE =
      new Rule(
          "impossible-commit-date",
          Level.INFO,
          "A commit claims a date at which it cannot have been made");

  public static final Rule MALFORMED_CODEOWNERS =
      new Rule(
          "malformed-codeowners", Level.WARNING, "A line of CODEOWNERS does not mean what it says");

  public static final Rule MALFORMED_OWNERS =
      new Rule("malformed-owners", Level.WARNING, "An OWNERS file cannot be read as such");

  public static final Rule MALFORMED_CATALOG =
      new Rule(
          "malformed-catalog",
          Level.WARNING,
          "An entity of catalog-info.yaml cannot be read as such");

  private static final List<Rule> ALL =
      List.of(
          REFUSED_PATH,
          SYMBOLIC_LINK,
          NESTED_REPOSITORY,
          UNREADABLE_FILE,
          MISSING_OBJECT,
          FILE_TOO_LARGE,
          SHALLOW_HISTORY,
          INCOMPLETE_HISTORY,
          IMPOSSIBLE_COMMIT_DATE,
          MALFORMED_CODEOWNERS,
          MALFORMED_OWNERS,
          MALFORMED_CATALOG);

  private SourceRules() {}

  /** All rules of this package. */
  public static List<Rule> all() {
    return ALL;
  }
}
