package dev.casebook.fix;

import dev.casebook.check.FrontMatterOrderCheck;
import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys of front matter stand in their usual order, each with its value and the comments above
 * it; unknown keys stay behind the key that they follow.
 */
final class FrontMatterOrderFix implements Fix {

  private static final Pattern KEY = Pattern.compile("(?<key>[A-Za-z_][\\w-]*)\\s*:(?:\\s.*|$)");

  @Override
  public List<Rule> rules() {
    return List.of(FrontMatterOrderCheck.FRONT_MATTER_ORDER);
  }

  /** A key with all that moves with it. */
  private record Entry(int rank, String text) {}

  @Override
  public Mended mend(RepoPath path, String text, List<Finding> findings) {
    FileLines file = FileLines.of(text);
    int end = file.endOfFrontMatter();
    if (end == 0) {
      return new Mended(text, List.of());
    }
    List<String> front = file.lines().subList(1, end);
    int start = 0;
    while (start < front.size() && isServerComment(front.get(start))) {
      start++;
    }
    List<Entry> entries = entries(front.subList(start, front.size()));
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(java.util.Comparator.comparingInt(Entry::rank));
    String ordered = String.join("", sorted.stream().map(Entry::text).toList());
    String before = String.join("", front.subList(start, front.size()));
    if (ordered.equals(before)) {
      return new Mended(text, List.of());
    }
    List<String> kept = new ArrayList<>(file.lines().subList(0, 1 + start));
    kept.add(ordered);
    kept.addAll(file.lines().subList(end, file.lines().size()));
    String mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
    return new Mended(mark + String.join("", kept), findings);
  }

  private static boolean isServerComment(String line) {
    return line.startsWith("#") && line.contains("yaml-language-server");
  }

  private static List<Entry> entries(List<String> lines) {
    List<Entry> entries = new ArrayList<>();
    StringBuilder comments = new StringBuilder();
    StringBuilder text = new StringBuilder();
    int rank = -1;
    int known = -1;
    for (String line : lines) {
      Matcher key = KEY.matcher(line.stripTrailing());
      if (key.matches()) {
        if (!text.isEmpty()) {
          entries.add(new Entry(rank, text.toString()));
          text.setLength(0);
        }
        int place = FrontMatterOrderCheck.ORDER.indexOf(key.group("key"));
        known = place < 0 ? known : place;
        rank = known;
        text.append(comments).append(line);
        comments.setLength(0);
      } else if (line.startsWith("#") || line.isBlank()) {
        comments.append(line);
      } else {
        text.append(comments).append(line);
        comments.setLength(0);
      }
    }
    entries.add(new Entry(rank, text.toString()));
    if (!comments.isEmpty()) {
      entries.add(new Entry(Integer.MAX_VALUE, comments.toString()));
    }
    return entries;
  }
}
