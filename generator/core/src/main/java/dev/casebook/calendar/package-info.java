/** Days as iCalendar feeds, the only home of biweekly. */
@NullMarked
package dev.casebook.calendar;

import org.jspecify.annotations.NullMarked;
