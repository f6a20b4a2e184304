/** Files and their history, from Git objects, a working tree or a plain folder. */
@NullMarked
package dev.casebook.source;

import org.jspecify.annotations.NullMarked;
