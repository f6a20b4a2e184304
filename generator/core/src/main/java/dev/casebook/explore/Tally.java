package dev.casebook.explore;

/**
 * How often something was met.
 *
 * @param name what was met
 * @param count at least 1
 * @param example where, or by which rule; empty when the name says it all
 */
public record Tally(String name, int count, String example) {}
