package dev.casebook.fix;

import dev.casebook.diagnostic.RepoPath;
import java.util.ArrayList;
import java.util.List;

/** The difference of two texts as {@code diff -u} writes it. */
final class UnifiedDifference {

  private static final int AROUND = 3;

  /** Beyond this many pairs of lines what differs is one block. */
  private static final long MOST_PAIRS = 4_000_000;

  /**
   * A line of the result.
   *
   * @param sign a space, {@code -} or {@code +}
   */
  private record Step(char sign, String line) {}

  private UnifiedDifference() {}

  static String of(RepoPath path, String before, String after) {
    List<Step> steps = steps(lines(before), lines(after));
    StringBuilder text = new StringBuilder("--- a/" + path + "\n+++ b/" + path + "\n");
    int from = 0;
    while (from < steps.size()) {
      int first = next(steps, from);
      if (first == steps.size()) {
        break;
      }
      int start = Math.max(from, first - AROUND);
      int end = end(steps, first);
      hunk(steps, start, end, text);
      from = end;
    }
    return text.toString();
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("(?<=\n)", -1)));
    if (lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }

  private static int next(List<Step> steps, int from) {
    int at = from;
    while (at < steps.size() && steps.get(at).sign() == ' ') {
      at++;
    }
    return at;
  }

  /** Where a hunk ends: when more lines than twice what is shown around are the same. */
  private static int end(List<Step> steps, int first) {
    int last = first;
    for (int i = first; i < steps.size() && i - last <= 2 * AROUND; i++) {
      last = steps.get(i).sign() == ' ' ? last : i;
    }
    return Math.min(steps.size(), last + 1 + AROUND);
  }

  private static void hunk(List<Step> steps, int start, int end, StringBuilder text) {
    int oldLine = 1 + (int) steps.subList(0, start).stream().filter(s -> s.sign() != '+').count();
    int newLine = 1 + (int) steps.subList(0, start).stream().filter(s -> s.sign() != '-').count();
    List<Step> shown = steps.subList(start, end);
    long olds = shown.stream().filter(step -> step.sign() != '+').count();
    long news = shown.stream().filter(step -> step.sign() != '-').count();
    text.append("@@ -").append(oldLine).append(',').append(olds);
    text.append(" +").append(newLine).append(',').append(news).append(" @@\n");
    for (Step step : shown) {
      text.append(step.sign()).append(step.line());
      if (!step.line().endsWith("\n")) {
        text.append("\n\\ No newline at end of file\n");
      }
    }
  }

  private static List<Step> steps(List<String> before, List<String> after) {
    int head = 0;
    int shorter = Math.min(before.size(), after.size());
    while (head < shorter && before.get(head).equals(after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    List<Step> steps = new ArrayList<>();
    before.subList(0, head).forEach(line -> steps.add(new Step(' ', line)));
    middle(
        before.subList(head, before.size() - tail),
        after.subList(head, after.size() - tail),
        steps);
    before
        .subList(before.size() - tail, before.size())
        .forEach(line -> steps.add(new Step(' ', line)));
    return steps;
  }

  /** By the longest common subsequence; a line that is replaced shows the old one first. */
  private static void middle(List<String> before, List<String> after, List<Step> steps) {
    if ((long) before.size() * after.size() > MOST_PAIRS) {
      before.forEach(line -> steps.add(new Step('-', line)));
      after.forEach(line -> steps.add(new Step('+', line)));
      return;
    }
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).equals(after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
        steps.add(new Step(' ', before.get(i)));
        i++;
        j++;
      } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
        steps.add(new Step('-', before.get(i++)));
      } else {
        steps.add(new Step('+', after.get(j++)));
      }
    }
  }
}
