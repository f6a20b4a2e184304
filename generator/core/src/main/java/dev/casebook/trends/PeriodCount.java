package dev.casebook.trends;

import java.time.LocalDate;

/**
 * How many incidents started in a quarter (UTC), and how far that can be from the rate behind it.
 *
 * @param to the first day after it
 * @param complete whether the quarter was over at the cut-off
 */
public record PeriodCount(
    LocalDate from, LocalDate to, int count, Interval rate, boolean complete) {}
