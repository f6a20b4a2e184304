package dev.casebook.markdown;

/**
 * A heading.
 *
 * @param level 1 to 6
 * @param text without markup
 * @param id unique on its page, equal to the one that GitHub gives
 * @param line in the file
 */
public record Heading(int level, String text, String id, int line) {}
