/** What an edit of a Markdown text changed, and whether that matters to its reader. */
@NullMarked
package dev.casebook.edit;

import org.jspecify.annotations.NullMarked;
