/** Finds secrets in texts before anything else reads them, and masks them everywhere. */
@NullMarked
package dev.casebook.secret;

import org.jspecify.annotations.NullMarked;
