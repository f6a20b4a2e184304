package dev.casebook.parse;

/**
 * Why a text of time is not to be trusted.
 *
 * @param problem continues "the time of this row …"
 * @param help the way out, with the likely correction where there is one
 */
record Doubt(String problem, String help) {}
