/** Goals: parameters in, engine call, Maven's own exceptions out. */
@NullMarked
package dev.casebook.maven;

import org.jspecify.annotations.NullMarked;
