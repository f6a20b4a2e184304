/** Two states of a Markdown text side by side: what was said, is said no more, is said now. */
@NullMarked
package dev.casebook.compare;

import org.jspecify.annotations.NullMarked;
