package dev.casebook.trends;

import java.time.LocalDate;

/** Something that readers of a trend should know of, for example that the paging tool changed. */
public record MarkedEvent(LocalDate date, String title) {}
