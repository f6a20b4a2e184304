/** What documents were before: their changes, the differences, the revision of a moment. */
@NullMarked
package dev.casebook.past;

import org.jspecify.annotations.NullMarked;
