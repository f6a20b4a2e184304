package dev.casebook.search;

/**
 * The text under one heading of a page.
 *
 * @param anchor the id to jump to; empty for the text before the first heading
 * @param heading without markup; empty for the text before the first heading
 * @param text without markup
 */
public record SearchPart(String anchor, String heading, String text) {}
