package dev.casebook.model;

import org.jspecify.annotations.Nullable;

/**
 * A span of impact; an incident that reopened has several.
 *
 * @param to null while it lasts
 * @param level {@code full} or {@code partial}, as stated
 */
public record ImpactWindow(
    Moment from, @Nullable Moment to, @Nullable String service, @Nullable String level) {}
