package dev.casebook.source;

import java.time.Instant;

/**
 * A commit that touched a file. Dates are clamped to [2005-01-01, as-of + 1 day] and flagged when
 * they had to be.
 *
 * @param commit 40 hex digits
 * @param authored the author's date
 * @param committed the committer's date
 * @param author the author's name, one line, control characters removed, cut to 200 characters
 * @param subject the first line of the message, cleaned in the same way
 * @param filesTouched how many files the commit changed in the repository
 */
public record Change(
    String commit,
    Instant authored,
    Instant committed,
    boolean clamped,
    String author,
    String subject,
    int filesTouched) {}
