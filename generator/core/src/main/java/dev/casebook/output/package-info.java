/** What a site consists of, one family of files at a time. */
@NullMarked
package dev.casebook.output;

import org.jspecify.annotations.NullMarked;
