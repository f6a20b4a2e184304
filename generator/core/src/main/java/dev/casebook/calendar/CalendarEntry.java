package dev.casebook.calendar;

import java.time.LocalDate;

/**
 * Something that takes place on a day.
 *
 * @param uid the same in each build, so that a calendar updates the entry instead of adding one
 * @param url an absolute address; empty for none
 */
public record CalendarEntry(
    String uid, LocalDate day, String title, String description, String url) {}
