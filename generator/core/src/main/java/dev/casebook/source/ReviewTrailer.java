package dev.casebook.source;

import java.time.OffsetDateTime;

/**
 * That the message of a commit calls a file reviewed: {@code Reviewed-Runbook: PATH}.
 *
 * @param commit 40 hex digits
 * @param authored the author's date, clamped as all dates of commits are
 * @param author the author's name after {@code .mailmap}
 */
public record ReviewTrailer(String commit, OffsetDateTime authored, String author) {}
