package dev.casebook.parse;

/** The order of the numbers of a date. */
enum DateOrder {
  /** It cannot be misread: ISO 8601, words, a year in front. */
  CLEAR,
  MONTH_FIRST,
  DAY_FIRST,
  YEAR_FIRST
}
