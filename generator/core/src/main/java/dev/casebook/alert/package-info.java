/** Reads alert rules from the files of monitoring systems. */
@NullMarked
package dev.casebook.alert;

import org.jspecify.annotations.NullMarked;
