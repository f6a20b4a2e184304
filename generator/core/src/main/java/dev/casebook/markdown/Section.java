package dev.casebook.markdown;

/**
 * The text under a heading, up to the next one, for search.
 *
 * @param headingId empty for the text before the first heading
 * @param heading its text; empty for the text before the first heading
 * @param text without markup; code and table cells included, blocks divided by line breaks
 */
public record Section(String headingId, String heading, String text) {}
