package dev.casebook.write;

import java.util.regex.Pattern;

/**
 * A path below the output folder: forward slashes, ASCII letters, digits and {@code . _ - +} only,
 * no segment that starts with two dots, ends with a dot, or is longer than 200 characters. Names
 * are made by Casebook, never copied from content.
 */
public record OutputPath(String value) implements Comparable<OutputPath> {

  private static final Pattern SAFE = Pattern.compile("(?:[A-Za-z0-9_+-]|\\.(?=[A-Za-z0-9_+-]))+");

  /**
   * @throws IllegalArgumentException when the text is not such a path
   */
  public OutputPath {
    for (String segment : value.split("/", -1)) {
      if (segment.length() > 200 || !SAFE.matcher(segment).matches()) {
        throw new IllegalArgumentException("Bug: not an output path: '" + value + "'");
      }
    }
  }

  /** A page: {@code runbooks/a} becomes {@code runbooks/a/index.html}; empty is the front page. */
  public static OutputPath page(String address) {
    return new OutputPath(address.isEmpty() ? "index.html" : address + "/index.html");
  }

  /**
   * The relative reference that leads from this file to another, for example {@code ../a/b.html}.
   */
  public String relativeTo(OutputPath target) {
    String[] from = value.split("/", -1);
    String[] to = target.value.split("/", -1);
    int shared = 0;
    while (shared < from.length - 1 && shared < to.length - 1 && from[shared].equals(to[shared])) {
      shared++;
    }
    StringBuilder path = new StringBuilder("../".repeat(from.length - 1 - shared));
    for (int i = shared; i < to.length; i++) {
      path.append(i == shared ? "" : "/").append(to[i]);
    }
    return path.toString();
  }

  @Override
  public int compareTo(OutputPath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
