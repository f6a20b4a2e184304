/**
 * Lucene's analysis and ranking: the index, its export for browsers, and the search in a terminal.
 */
@NullMarked
package dev.casebook.search;

import org.jspecify.annotations.NullMarked;
