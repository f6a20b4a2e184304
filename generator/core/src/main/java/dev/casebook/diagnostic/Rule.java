package dev.casebook.diagnostic;

import java.util.regex.Pattern;

/**
 * A kind of finding. Its id is kebab-case, never changes its meaning, and names its page {@code
 * generator/docs/checks/<id>.md}.
 *
 * @param level the level unless the configuration says otherwise
 * @param summary one sentence that states the problem
 */
public record Rule(String id, Level level, String summary) {

  private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  public Rule {
    if (!KEBAB.matcher(id).matches()) {
      throw new IllegalArgumentException("Bug: rule id is not kebab-case: " + id);
    }
  }
}
