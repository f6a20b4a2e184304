package dev.casebook.model;

import dev.casebook.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Where a value came from.
 *
 * @param origin the kind of evidence, in the order of precedence
 * @param rule the convention or key that gave it, in words for people: {@code front matter
 *     'owner'}, {@code CODEOWNERS '/runbooks/'}, {@code first heading}
 * @param location the place; null for a commit or a default
 * @param commit 40 hex digits; null unless the value came from history
 */
public record Provenance(
    Origin origin, String rule, @Nullable SourceLocation location, @Nullable String commit) {

  /** What the rules begin with that tell a template by its names, its title or its rows. */
  public static final String TEMPLATE = "template by ";

  /** Kinds of evidence; an earlier one wins over a later one. */
  public enum Origin {
    FRONT_MATTER,
    BODY,
    FILE_NAME,
    CONFIGURATION,
    /** A file of a monitoring system. */
    RULE_FILE,
    OWNER_FILE,
    /** A line of an owner file that speaks of everything, and so says little of one document. */
    OWNER_OF_EVERYTHING,
    GIT;

    /** Whether a file named the value that tells who owns what. */
    public boolean isOwnerFile() {
      return this == OWNER_FILE || this == OWNER_OF_EVERYTHING;
    }
  }

  public static Provenance at(Origin origin, String rule, SourceLocation location) {
    return new Provenance(origin, rule, location, null);
  }
}
