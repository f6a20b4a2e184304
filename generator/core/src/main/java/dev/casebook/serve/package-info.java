/** A preview on the loopback interface: the site in memory, rebuilt when its source changes. */
@NullMarked
package dev.casebook.serve;

import org.jspecify.annotations.NullMarked;
