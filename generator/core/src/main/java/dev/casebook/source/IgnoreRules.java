package dev.casebook.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one {@code .gitignore} file, by gitignore(5). JGit's own reader turns patterns into
 * regular expressions, which one hostile line can keep busy for years; this one takes linear time.
 */
final class IgnoreRules {

  /** More rules than this in one file are not used. */
  static final int MOST_RULES = 5_000;

  static final IgnoreRules NONE = new IgnoreRules(List.of());

  private record IgnoreRule(Glob glob, boolean foldersOnly, boolean ignores) {}

  private final List<IgnoreRule> rules;

  private IgnoreRules(List<IgnoreRule> rules) {
    this.rules = List.copyOf(rules);
  }

  static IgnoreRules parse(byte[] file) {
    List<IgnoreRule> rules = new ArrayList<>();
    new String(file, StandardCharsets.UTF_8)
        .lines()
        .map(IgnoreRules::rule)
        .filter(Objects::nonNull)
        .limit(MOST_RULES)
        .forEachOrdered(rules::add);
    return new IgnoreRules(rules);
  }

  private static @Nullable IgnoreRule rule(String line) {
    String pattern = withoutTrailingBlanks(line);
    if (pattern.isEmpty() || pattern.startsWith("#")) {
      return null;
    }
    boolean ignores = !pattern.startsWith("!");
    pattern = ignores ? pattern : pattern.substring(1);
    boolean foldersOnly = pattern.endsWith("/");
    pattern = foldersOnly ? pattern.substring(0, pattern.length() - 1) : pattern;
    String glob =
        pattern.indexOf('/') < 0
            ? "**/" + pattern
            : pattern.substring(pattern.startsWith("/") ? 1 : 0);
    return Glob.problem(glob).isPresent() || pattern.isEmpty()
        ? null
        : new IgnoreRule(Glob.of(glob), foldersOnly, ignores);
  }

  /** Blanks at the end do not count unless a backslash stands before them. */
  private static String withoutTrailingBlanks(String line) {
    int end = line.length();
    while (end > 0
        && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\t')
        && !(end > 1 && line.charAt(end - 2) == '\\')) {
      end--;
    }
    return line.substring(0, end);
  }

  /**
   * What the last rule that matches says; null when none does.
   *
   * @param path relative to the folder that holds the file
   */
  @Nullable Boolean ignores(String path, boolean isFolder) {
    for (int i = rules.size() - 1; i >= 0; i--) {
      IgnoreRule rule = rules.get(i);
      if ((isFolder || !rule.foldersOnly()) && rule.glob().matches(path)) {
        return rule.ignores();
      }
    }
    return null;
  }
}
