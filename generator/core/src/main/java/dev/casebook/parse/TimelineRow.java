package dev.casebook.parse;

import dev.casebook.markdown.InlineText;
import org.jspecify.annotations.Nullable;

/**
 * A row of a timeline before its time is placed.
 *
 * @param time the text that holds the time, perhaps with the event after it
 * @param event the text of the event; null where it follows the time
 * @param kind the cell that names the kind; null where there is none
 */
record TimelineRow(int line, InlineText time, @Nullable InlineText event, @Nullable String kind) {}
