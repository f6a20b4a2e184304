package dev.casebook.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Distances between days, in words. */
final class Days {

  private Days() {}

  /** {@code today}, {@code 1 day ago}, {@code 12 days ago}. */
  static String ago(LocalDate day, LocalDate today) {
    long days = ChronoUnit.DAYS.between(day, today);
    return days == 0 ? "today" : days + (days == 1 ? " day ago" : " days ago");
  }
}
