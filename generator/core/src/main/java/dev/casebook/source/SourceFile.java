package dev.casebook.source;

import dev.casebook.diagnostic.RepoPath;

/**
 * A file of a snapshot.
 *
 * @param path relative to the repository's root
 * @param contentId the Git object id of the content, 40 hex digits, also where there is no Git:
 *     equal ids mean equal bytes
 * @param size in bytes
 */
public record SourceFile(RepoPath path, String contentId, long size) {}
