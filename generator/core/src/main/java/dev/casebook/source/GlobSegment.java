package dev.casebook.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a {@link Glob} says of one segment of a path. */
final class GlobSegment {

  /** One step of a pattern. */
  private sealed interface Step {

    /** Any number of characters. */
    record Star() implements Step {}

    /** One character. */
    record One() implements Step {}

    /** This character. */
    record Exactly(int character) implements Step {}

    /** One of a set; both ends of a range belong to it. */
    record In(List<Range> ranges, boolean negated) implements Step {}

    /** A range of characters. */
    record Range(int first, int last) {}

    default boolean accepts(int c) {
      if (this instanceof Exactly exactly) {
        return exactly.character == c;
      }
      if (this instanceof In in) {
        boolean found = in.ranges.stream().anyMatch(r -> r.first <= c && c <= r.last);
        return found != in.negated;
      }
      return this instanceof One;
    }
  }

  private final boolean anyNumber;
  private final Step[] steps;

  private GlobSegment(boolean anyNumber, Step[] steps) {
    this.anyNumber = anyNumber;
    this.steps = steps;
  }

  /** Reads a segment that has no problem. */
  static GlobSegment of(String text) {
    int[] c = text.codePoints().toArray();
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < c.length; i++) {
      switch (c[i]) {
        case '*' -> {
          if (steps.isEmpty() || !(steps.get(steps.size() - 1) instanceof Step.Star)) {
            steps.add(new Step.Star());
          }
        }
        case '?' -> steps.add(new Step.One());
        case '[' -> {
          int end = endOfSet(c, i);
          steps.add(set(c, i + 1, end));
          i = end;
        }
        case '\\' -> steps.add(new Step.Exactly(c[++i]));
        default -> steps.add(new Step.Exactly(c[i]));
      }
    }
    return new GlobSegment(text.equals("**"), steps.toArray(Step[]::new));
  }

  static Optional<String> problem(String text) {
    int[] c = text.codePoints().toArray();
    for (int i = 0; i < c.length; i++) {
      if (c[i] == '\\') {
        if (++i == c.length) {
          return Optional.of("ends with a backslash");
        }
      } else if (c[i] == '[') {
        i = endOfSet(c, i);
        if (i < 0) {
          return Optional.of("opens a set with '[' that is never closed");
        }
      }
    }
    return Optional.empty();
  }

  /** Where the closing bracket stands, or -1; a bracket right after the opening is a member. */
  private static int endOfSet(int[] c, int open) {
    int i = open + 1;
    if (i < c.length && (c[i] == '!' || c[i] == '^')) {
      i++;
    }
    for (i++; i < c.length; i++) {
      if (c[i] == ']') {
        return i;
      }
    }
    return -1;
  }

  private static Step set(int[] c, int from, int to) {
    boolean negated = c[from] == '!' || c[from] == '^';
    List<Step.Range> ranges = new ArrayList<>();
    for (int i = negated ? from + 1 : from; i < to; i++) {
      int first = c[i];
      if (i + 2 < to && c[i + 1] == '-') {
        i += 2;
      }
      ranges.add(new Step.Range(first, c[i]));
    }
    return new Step.In(ranges, negated);
  }

  /** Whether this is {@code **}. */
  boolean isAnyNumber() {
    return anyNumber;
  }

  boolean matches(String name) {
    int step = 0;
    int at = 0;
    int retryStep = -1;
    int retryAt = -1;
    while (at < name.length()) {
      int c = name.codePointAt(at);
      if (step < steps.length && steps[step] instanceof Step.Star) {
        retryStep = ++step;
        retryAt = at;
      } else if (step < steps.length && steps[step].accepts(c)) {
        step++;
        at += Character.charCount(c);
      } else if (retryStep >= 0) {
        step = retryStep;
        retryAt += Character.charCount(name.codePointAt(retryAt));
        at = retryAt;
      } else {
        return false;
      }
    }
    while (step < steps.length && steps[step] instanceof Step.Star) {
      step++;
    }
    return step == steps.length;
  }
}
