/** From a file to a typed document, each value with its provenance. */
@NullMarked
package dev.casebook.parse;

import org.jspecify.annotations.NullMarked;
