/** Durations over time, with honest uncertainty. */
@NullMarked
package dev.casebook.trends;

import org.jspecify.annotations.NullMarked;
