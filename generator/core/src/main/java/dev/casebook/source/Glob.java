package dev.casebook.source;

import java.util.Arrays;
import java.util.Optional;

/**
 * A pattern over paths with forward slashes: {@code *} is anything within a segment, {@code ?} one
 * character of it, {@code [a-z]} and {@code [!a-z]} one of a set, {@code **} as a whole segment any
 * number of segments (at least one at the end of a pattern), and a backslash takes the meaning of
 * what follows. Everything else means itself; case matters. The time is at most the product of both
 * lengths, whatever the pattern.
 */
public final class Glob {

  private final String pattern;

  private final GlobSegment[] segments;

  private Glob(String pattern, GlobSegment[] segments) {
    this.pattern = pattern;
    this.segments = segments;
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException when it is none; {@link #problem} asks first
   */
  public static Glob of(String pattern) {
    problem(pattern)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException("Not a pattern: '" + pattern + "' " + problem);
            });
    return new Glob(
        pattern,
        Arrays.stream(pattern.split("/", -1)).map(GlobSegment::of).toArray(GlobSegment[]::new));
  }

  /** What is wrong with a pattern, as the rest of a sentence; empty when nothing is. */
  public static Optional<String> problem(String pattern) {
    for (String segment : pattern.split("/", -1)) {
      Optional<String> problem = GlobSegment.problem(segment);
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  /** Whether the whole path matches. */
  public boolean matches(String path) {
    String[] names = path.split("/", -1);
    int name = 0;
    int segment = 0;
    int retrySegment = -1;
    int retryName = -1;
    while (name < names.length) {
      if (segment < segments.length && segments[segment].isAnyNumber()) {
        retrySegment = ++segment;
        retryName = name;
      } else if (segment < segments.length && segments[segment].matches(names[name])) {
        segment++;
        name++;
      } else if (retrySegment >= 0) {
        segment = retrySegment;
        name = ++retryName;
      } else {
        return false;
      }
    }
    return segment == segments.length;
  }

  /** The pattern as it was written. */
  @Override
  public String toString() {
    return pattern;
  }
}
