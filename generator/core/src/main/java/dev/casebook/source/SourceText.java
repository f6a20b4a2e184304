package dev.casebook.source;

import dev.casebook.diagnostic.RepoPath;

/**
 * The text of one file of a source.
 *
 * @param path relative to the repository's root
 */
public record SourceText(RepoPath path, String text) {}
