package dev.casebook.parse;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A zone as a text names it.
 *
 * @param name as written
 * @param zone null when the name means several zones: CST, IST, BST
 */
record StatedZone(String name, @Nullable ZoneId zone) {}
