/** What a change means, as Markdown for the people who review it. */
@NullMarked
package dev.casebook.report;

import org.jspecify.annotations.NullMarked;
