package dev.casebook.model;

import dev.casebook.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * A row of a timeline.
 *
 * @param at null when the row's time cannot be read
 * @param text plain text
 * @param kind null when the row does not name one
 */
public record TimelineEvent(
    @Nullable Moment at, String text, @Nullable EventKind kind, SourceLocation location) {}
