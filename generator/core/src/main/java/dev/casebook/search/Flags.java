package dev.casebook.search;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Options of commands, {@code --dry-run}, as terms beside their words without the dashes: who types
 * the dashes means the option.
 */
final class Flags {

  private static final Pattern FLAG =
      Pattern.compile("(?<![A-Za-z0-9-])--[A-Za-z][A-Za-z0-9-]*(?![A-Za-z0-9_-])");

  private Flags() {}

  /** All that a text has, in lower case. */
  static Set<String> in(String text) {
    Set<String> flags = new TreeSet<>();
    Matcher each = FLAG.matcher(text);
    while (each.find()) {
      flags.add(each.group().toLowerCase(Locale.ROOT));
    }
    return flags;
  }

  /** The text itself when it is nothing else; else empty. */
  static String only(String text) {
    return FLAG.matcher(text).matches() ? text.toLowerCase(Locale.ROOT) : "";
  }
}
