package dev.casebook.milestone;

import java.util.regex.Pattern;

/**
 * A way to say something.
 *
 * @param name how the provenance names it: {@code alert fired}
 * @param pattern of lower-case text, without unbounded repetition
 */
record Wording(Cue cue, String name, Pattern pattern) {

  /** English: the words stand alone, not inside other words. */
  static Wording english(Cue cue, String name, String... ways) {
    return new Wording(
        cue, name, Pattern.compile("(?<![\\w-])(?:" + String.join("|", ways) + ")(?!\\w)"));
  }

  /** Chinese: there are no spaces to lean on. */
  static Wording chinese(Cue cue, String name, String... ways) {
    return new Wording(cue, name, Pattern.compile(String.join("|", ways)));
  }
}
