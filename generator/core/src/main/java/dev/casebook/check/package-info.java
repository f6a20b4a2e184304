/** What is wrong with the catalog, one check at a time. */
@NullMarked
package dev.casebook.check;

import org.jspecify.annotations.NullMarked;
