package dev.casebook.secret;

import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import java.util.List;

/** The rules of this package. */
public final class SecretRules {

  public static final Rule SECRET =
      new Rule("secret", Level.ERROR, "A document or a file holds a secret; it is withheld");

  private SecretRules() {}

  public static List<Rule> all() {
    return List.of(SECRET);
  }
}
