/**
 * Values that outlive a run: records as bytes, and files of such bytes that are found again by a
 * key. Uses no library but Java's own, for reading must be quicker than making the values anew.
 */
@NullMarked
package dev.casebook.store;

import org.jspecify.annotations.NullMarked;
