package dev.casebook.edit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The lines of a front matter that state reviews, before and after an edit.
 *
 * @param kept whether there are such lines before or after
 * @param set whether the edit adds or changes one
 * @param others whether the edit changes other lines
 */
record ReviewLines(boolean kept, boolean set, boolean others) {

  private static final ReviewLines NONE = new ReviewLines(false, false, true);

  /** The keys that documents use for the date of their review, and the items of 'reviews'. */
  private static final Pattern STATES_REVIEW =
      Pattern.compile(
          "\\s*+(?:-\\s*+)?+\\{?+\\s*+[\"']?(?:last_reviewed_on|last_reviewed|lastvalidated|last_tested"
              + "|review_by|reviews|on|by|how|outcome|ref)[\"']?\\s*+[:=].*+");

  private static final Pattern FENCE = Pattern.compile("\\uFEFF?(?:---|\\+\\+\\+)");

  static ReviewLines between(String before, String after) {
    if (before.equals(after) && !mayState(after)) {
      return NONE;
    }
    Map<String, Long> old = counted(before);
    Map<String, Long> young = counted(after);
    boolean kept = old.keySet().stream().anyMatch(ReviewLines::states);
    kept |= young.keySet().stream().anyMatch(ReviewLines::states);
    boolean set = differ(young, old).stream().anyMatch(ReviewLines::states);
    boolean others = !differ(young, old).stream().allMatch(ReviewLines::states);
    others |= !differ(old, young).stream().allMatch(ReviewLines::states);
    return new ReviewLines(kept, set, others);
  }

  private static boolean mayState(String frontMatter) {
    return frontMatter.contains("review") || frontMatter.contains("last");
  }

  private static boolean states(String line) {
    return STATES_REVIEW.matcher(line.toLowerCase(Locale.ROOT)).matches();
  }

  private static Map<String, Long> counted(String frontMatter) {
    return frontMatter
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !FENCE.matcher(line).matches())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  /** The lines that one side has more often than the other. */
  private static List<String> differ(Map<String, Long> lines, Map<String, Long> others) {
    return lines.entrySet().stream()
        .filter(entry -> entry.getValue() > others.getOrDefault(entry.getKey(), 0L))
        .map(Map.Entry::getKey)
        .toList();
  }
}
