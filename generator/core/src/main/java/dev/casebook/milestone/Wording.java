package dev.casebook.milestone;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way to say something, in lower case and without unbounded repetition. English words stand
 * alone, not inside other words; Chinese has no spaces to lean on.
 */
final class Wording {

  private static final int ASCII = 128;

  private final Cue cue;
  private final String name;
  private final Pattern pattern;
  private final boolean words;
  private final BitSet initials;

  private Wording(Cue cue, String name, Pattern pattern, boolean words) {
    this.cue = cue;
    this.name = name;
    this.pattern = pattern;
    this.words = words;
    this.initials = initials(pattern);
  }

  static Wording english(Cue cue, String name, String... ways) {
    String any = "(?:" + String.join("|", ways) + ")(?!\\w)";
    return new Wording(cue, name, Pattern.compile(any), true);
  }

  static Wording chinese(Cue cue, String name, String... ways) {
    return new Wording(cue, name, Pattern.compile(String.join("|", ways)), false);
  }

  /** With which letters a match can start: the pattern wants more after them. */
  private static BitSet initials(Pattern pattern) {
    BitSet initials = new BitSet();
    for (int letter = 0; letter < ASCII; letter++) {
      Matcher matcher = pattern.matcher(Character.toString(letter));
      if (matcher.lookingAt() || matcher.hitEnd()) {
        initials.set(letter);
      }
    }
    return initials;
  }

  Cue cue() {
    return cue;
  }

  /** How the provenance names it: {@code alert}. */
  String wording() {
    return name;
  }

  /** Whether a text says so, and means it. */
  boolean isIn(String text) {
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    if (!words) {
      while (matcher.find()) {
        if (Guard.lets(cue, text, matcher.start(), matcher.end())) {
          return true;
        }
      }
      return false;
    }
    for (int at = 0; at < text.length(); at++) {
      if (canStart(text, at)
          && matcher.region(at, text.length()).lookingAt()
          && Guard.lets(cue, text, at, matcher.end())) {
        return true;
      }
    }
    return false;
  }

  private boolean canStart(String text, int at) {
    char letter = text.charAt(at);
    if (letter >= ASCII || !initials.get(letter)) {
      return false;
    }
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    return before != '-' && before != '_' && !Character.isLetterOrDigit(before);
  }
}
