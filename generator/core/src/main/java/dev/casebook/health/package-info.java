/** What to do next to keep documents right: risks, a plan of reviews, coverage by drills. */
@NullMarked
package dev.casebook.health;

import org.jspecify.annotations.NullMarked;
