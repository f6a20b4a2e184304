package dev.casebook.diagnostic;

import java.util.Optional;

/**
 * A path inside a repository: relative, forward slashes, no empty, {@code .} or {@code ..} segment;
 * the root is the empty path. Ordered by code unit.
 */
public record RepoPath(String value) implements Comparable<RepoPath> {

  /** The root of the repository. */
  public static final RepoPath ROOT = new RepoPath("");

  /**
   * @throws IllegalArgumentException when the text is not such a path; {@link #isValid} asks first
   */
  public RepoPath {
    if (!isValid(value)) {
      throw new IllegalArgumentException("Not a repository path: '" + value + "'");
    }
  }

  /** Whether the text is relative, normalised, and free of NUL and backslash. */
  public static boolean isValid(String text) {
    if (text.isEmpty()) {
      return true;
    }
    if (text.indexOf('\0') >= 0 || text.indexOf('\\') >= 0) {
      return false;
    }
    for (String segment : text.split("/", -1)) {
      if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
        return false;
      }
    }
    return true;
  }

  /** The last segment; empty for the root. */
  public String fileName() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  /** The file name's last extension in lower case, without the dot; empty when there is none. */
  public String extension() {
    String name = fileName();
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
  }

  /** The folder that holds this path; the root is its own folder. */
  public RepoPath folder() {
    int slash = value.lastIndexOf('/');
    return slash < 0 ? ROOT : new RepoPath(value.substring(0, slash));
  }

  /** Whether this path is the folder itself or lies below it. */
  public boolean isIn(RepoPath folder) {
    return folder.value.isEmpty()
        || value.equals(folder.value)
        || value.startsWith(folder.value + "/");
  }

  /** This path relative to a folder that it lies in; unchanged when it does not. */
  public RepoPath within(RepoPath folder) {
    if (folder.value.isEmpty() || !isIn(folder)) {
      return this;
    }
    return value.equals(folder.value)
        ? ROOT
        : new RepoPath(value.substring(folder.value.length() + 1));
  }

  /**
   * Follows a relative reference such as {@code ../b/c.md} from this folder; empty when it leaves
   * the repository or is not a valid path.
   */
  public Optional<RepoPath> resolve(String reference) {
    java.util.ArrayDeque<String> segments = new java.util.ArrayDeque<>();
    if (!reference.startsWith("/") && !value.isEmpty()) {
      segments.addAll(java.util.List.of(value.split("/")));
    }
    for (String segment : reference.split("/", -1)) {
      if (segment.equals("..")) {
        if (segments.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    String joined = String.join("/", segments);
    return isValid(joined) ? Optional.of(new RepoPath(joined)) : Optional.empty();
  }

  /** The relative reference, not encoded, that leads from this file to another path. */
  public String referenceTo(RepoPath to) {
    String[] here = value.split("/", -1);
    String[] there = to.value.split("/", -1);
    int shared = 0;
    while (shared < here.length - 1
        && shared < there.length - 1
        && here[shared].equals(there[shared])) {
      shared++;
    }
    String rest = String.join("/", java.util.List.of(there).subList(shared, there.length));
    return "../".repeat(here.length - 1 - shared) + rest;
  }

  @Override
  public int compareTo(RepoPath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
