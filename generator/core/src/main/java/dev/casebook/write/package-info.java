/** Files on their way to the disk. */
@NullMarked
package dev.casebook.write;

import org.jspecify.annotations.NullMarked;
