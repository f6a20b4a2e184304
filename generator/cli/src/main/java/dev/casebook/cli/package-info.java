/** The {@code casebook} command: options in, engine calls, text and exit codes out. */
@NullMarked
package dev.casebook.cli;

import org.jspecify.annotations.NullMarked;
