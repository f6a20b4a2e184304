/** The order of the stages, and the configuration of a site. */
@NullMarked
package dev.casebook;

import org.jspecify.annotations.NullMarked;
