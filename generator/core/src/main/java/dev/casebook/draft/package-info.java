/** New documents: where they go, what they are called, and what stands in them to begin with. */
@NullMarked
package dev.casebook.draft;

import org.jspecify.annotations.NullMarked;
