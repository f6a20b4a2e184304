package dev.casebook.model;

import java.time.Instant;

/**
 * A commit that changed a document.
 *
 * @param commit 40 hex digits
 * @param authored the author's date
 */
public record Revision(String commit, Instant authored, String author, String subject) {}
