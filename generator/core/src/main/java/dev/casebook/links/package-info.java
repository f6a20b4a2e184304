/** Asks other servers whether addresses are alive; the only package that opens a connection. */
@NullMarked
package dev.casebook.links;

import org.jspecify.annotations.NullMarked;
