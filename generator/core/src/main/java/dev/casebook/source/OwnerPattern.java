package dev.casebook.source;

import java.util.Optional;

/**
 * A pattern of CODEOWNERS as one of the two forges understands it.
 *
 * @param glob matches a path relative to the folder that the owner file speaks of
 * @param reach what a match means
 * @param everything whether it matches whatever there is
 */
record OwnerPattern(Glob glob, Reach reach, boolean everything) {

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
    return Glob.problem(text);
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
    String glob = everything ? "**" : anchored ? bare : "**/" + bare;
    return new OwnerPattern(Glob.of(glob), everything ? Reach.SELF : reach, everything);
  }

  /** Whether it speaks of the path. */
  boolean matches(String path) {
    if (reach != Reach.BELOW && glob.matches(path)) {
      return true;
    }
    if (reach != Reach.SELF) {
      for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
        if (glob.matches(path.substring(0, slash))) {
          return true;
        }
      }
    }
    return false;
  }
}
