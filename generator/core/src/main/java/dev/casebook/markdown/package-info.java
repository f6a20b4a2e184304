/**
 * Markdown in, an outline and trusted HTML out; the only package that knows the Markdown library.
 */
@NullMarked
package dev.casebook.markdown;

import org.jspecify.annotations.NullMarked;
