/** What a reader is told about their content: findings, their places and their formats. */
@NullMarked
package dev.casebook.diagnostic;

import org.jspecify.annotations.NullMarked;
