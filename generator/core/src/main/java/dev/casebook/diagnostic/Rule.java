package dev.casebook.diagnostic;

import java.util.regex.Pattern;

/**
 * A kind of finding. Its id is kebab-case, never changes its meaning, and names its page {@code
 * generator/docs/checks/<id>.md}.
 *
 * @param level the level unless the configuration says otherwise
 * @param summary one sentence that states the problem
 * @param isOff whether it reports nothing until the configuration gives it a level
 */
public record Rule(String id, Level level, String summary, boolean isOff) {

  private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  public Rule {
    if (!KEBAB.matcher(id).matches()) {
      throw new IllegalArgumentException("Bug: rule id is not kebab-case: " + id);
    }
  }

  /** A rule that every build applies. */
  public Rule(String id, Level level, String summary) {
    this(id, level, summary, false);
  }

  /** A rule that a team has to ask for, since not all would thank for it. */
  public static Rule offByDefault(String id, Level suggested, String summary) {
    return new Rule(id, suggested, summary, true);
  }
}
