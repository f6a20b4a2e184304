package dev.casebook.compare;

import org.jspecify.annotations.Nullable;

/**
 * A passage before and after; one of them is null where it is new or gone.
 *
 * @param same whether both say the same
 */
record Pair(@Nullable Passage old, @Nullable Passage young, boolean same) {}
