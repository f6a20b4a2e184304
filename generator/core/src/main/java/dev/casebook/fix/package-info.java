/** Corrections of findings that leave no doubt, in the text of a file and nowhere else. */
@NullMarked
package dev.casebook.fix;

import org.jspecify.annotations.NullMarked;
