package dev.casebook.parse;

import dev.casebook.diagnostic.RepoPath;

/**
 * What a document cannot say of itself.
 *
 * @param owners what owner files say
 */
public record ParseContext(ParseSettings settings, OwnerLookup owners) {

  public static final ParseContext DEFAULTS =
      new ParseContext(ParseSettings.DEFAULTS, OwnerLookup.NONE);

  /** The same context with the settings that hold for one document. */
  ParseContext at(RepoPath path) {
    return new ParseContext(settings.at(path), owners);
  }
}
