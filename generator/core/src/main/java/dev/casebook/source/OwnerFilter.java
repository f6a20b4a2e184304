package dev.casebook.source;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A key under {@code filters} of an OWNERS file: a regular expression that is searched in paths
 * relative to the file. It may be hostile, so both it and the search are bounded.
 */
final class OwnerFilter {

  private static final int LONGEST = 200;
  private static final int LONGEST_PATH = 500;
  private static final int MOST_STEPS = 50_000;

  private final Pattern pattern;

  private OwnerFilter(Pattern pattern) {
    this.pattern = pattern;
  }

  /** A filter; empty when the text is none or longer than anybody would write. */
  static Optional<OwnerFilter> of(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(new OwnerFilter(Pattern.compile(text)));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  /** Whether it is found in a path; a search that takes too long finds nothing. */
  boolean matches(String path) {
    if (path.length() > LONGEST_PATH) {
      return false;
    }
    try {
      return pattern.matcher(new Bounded(path)).find();
    } catch (TooManySteps e) {
      return false;
    }
  }

  /** Ends a search. */
  private static final class TooManySteps extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManySteps() {
      super("more than " + MOST_STEPS + " steps", null, false, false);
    }
  }

  /** Text that may be looked at only so many times. */
  private static final class Bounded implements CharSequence {

    private final String text;
    private int steps;

    Bounded(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (++steps > MOST_STEPS) {
        throw new TooManySteps();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
