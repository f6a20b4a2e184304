package dev.casebook.parse;

/**
 * What a spelling makes of a piece of text.
 *
 * @param end the index behind the piece
 */
record Spelled<T>(T value, int end) {}
