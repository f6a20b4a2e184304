package dev.casebook.report;

import dev.casebook.diagnostic.RepoPath;

/**
 * What a change does to the state of a document.
 *
 * @param before in words; {@code new} for a document that was not there
 * @param evidence the newest of it; empty where there is none
 */
public record FreshnessChange(RepoPath path, String before, String after, String evidence) {}
