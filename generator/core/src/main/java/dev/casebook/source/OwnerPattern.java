package dev.casebook.source;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of CODEOWNERS as one of the two forges understands it.
 *
 * @param path the only path, relative to the folder that the owner file speaks of, or {@code
 *     **}{@code /} and a name; null where there are wildcards
 * @param glob what must be tried where there are wildcards
 * @param reach what a match means
 * @param everything whether it matches whatever there is
 */
record OwnerPattern(@Nullable String path, @Nullable Glob glob, Reach reach, boolean everything) {

  /** What lies behind a match. */
  enum Reach {
    /** The path itself. */
    SELF,
    /** What lies below the folder. */
    BELOW,
    /** Both. */
    SELF_AND_BELOW
  }

  /** Which forge's rules hold. */
  enum Dialect {
    GITHUB,
    GITLAB
  }

  /** What is wrong with the pattern, as the rest of a sentence. */
  static Optional<String> problem(String text, Dialect dialect) {
    if (dialect == Dialect.GITHUB && text.startsWith("!")) {
      return Optional.of("starts with '!', which GitHub does not support");
    }
    if (dialect == Dialect.GITHUB && text.indexOf('[') >= 0) {
      return Optional.of("contains '[', and GitHub does not support sets of characters");
    }
    return isWild(text) ? Glob.problem(text) : Optional.empty();
  }

  /** Whether the pattern is more than a path or a name that can be looked up. */
  static boolean mustBeTried(String text, Dialect dialect) {
    int slash = text.indexOf('/');
    boolean floats = dialect == Dialect.GITLAB && slash > 0 && slash < text.length() - 1;
    return floats || isWild(text);
  }

  private static boolean isWild(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '*' || c == '?' || c == '[' || c == '\\') {
        return true;
      }
    }
    return false;
  }

  /** Reads a pattern that has no problem. */
  static OwnerPattern of(String text, Dialect dialect) {
    String bare = text.startsWith("/") ? text.substring(1) : text;
    boolean folder = bare.endsWith("/");
    bare = folder ? bare.substring(0, bare.length() - 1) : bare;
    boolean anchored =
        text.startsWith("/") || (dialect == Dialect.GITHUB && bare.indexOf('/') >= 0);
    boolean everything =
        bare.isEmpty()
            || bare.equals("**")
            || bare.equals("**/*")
            || (!anchored && bare.equals("*"));
    boolean lastIsStar = bare.endsWith("/*") || (anchored && bare.equals("*"));
    Reach reach =
        folder
            ? Reach.BELOW
            : dialect == Dialect.GITLAB || lastIsStar ? Reach.SELF : Reach.SELF_AND_BELOW;
    String where = anchored ? bare : "**/" + bare;
    if (everything) {
      return new OwnerPattern(null, Glob.of("**"), Reach.SELF, true);
    }
    return mustBeTried(text, dialect)
        ? new OwnerPattern(null, Glob.of(where), reach, false)
        : new OwnerPattern(where, null, reach, false);
  }

  /** Whether it speaks of a path. */
  boolean matches(String candidate) {
    if (reach != Reach.BELOW && hits(candidate)) {
      return true;
    }
    if (reach != Reach.SELF) {
      for (int slash = candidate.lastIndexOf('/');
          slash > 0;
          slash = candidate.lastIndexOf('/', slash - 1)) {
        if (hits(candidate.substring(0, slash))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean hits(String candidate) {
    if (path == null || glob != null) {
      return glob != null && glob.matches(candidate);
    }
    String name = candidate.substring(candidate.lastIndexOf('/') + 1);
    return path.startsWith("**/") ? path.substring(3).equals(name) : path.equals(candidate);
  }
}
