package dev.casebook.edit;

/** A line of a text, and whether it is code. */
record Line(boolean code, String text) {}
