package dev.casebook.parse;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.source.ChangeHistory;

/**
 * What a document cannot say of itself.
 *
 * @param owners what owner files say
 * @param history what Git says
 */
public record ParseContext(ParseSettings settings, OwnerLookup owners, ChangeHistory history) {

  public static final ParseContext DEFAULTS =
      new ParseContext(ParseSettings.DEFAULTS, OwnerLookup.NONE, ChangeHistory.UNKNOWN);

  /** The same context with the settings that hold for one document. */
  ParseContext at(RepoPath path) {
    return new ParseContext(settings.at(path), owners, history);
  }
}
