package dev.casebook.parse;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.CasebookException.Reason;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.Review;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a review into the front matter of a text: one more item of {@code reviews}, and the date
 * of {@code last_reviewed_on} where there is one. Everything else stays as it is, to the byte:
 * order, comments, quotes, line ends, a byte order mark.
 */
public final class ReviewMark {

  private static final Pattern LAST =
      Pattern.compile(
          "(?<key>(?:last_reviewed_on|last_reviewed)\\s*:\\s*)(?<value>\"[^\"]*\"|'[^']*'|[^#'\"]*?)"
              + "(?<rest>\\s*(?:\\s#.*)?)");
  private static final Pattern REVIEWS = Pattern.compile("reviews\\s*:(?<value>.*)");
  private static final Pattern NOTHING = Pattern.compile("\\s*(?:null|~)?\\s*(?:#.*)?");
  private static final Pattern ITEM = Pattern.compile("(?<indent>\\s*)-(?:\\s.*)?");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.#/-]*");
  private static final String FENCE = "---";

  private ReviewMark() {}

  /**
   * A review as it is written.
   *
   * @param by a person or a team; null when nobody says
   * @param outcome null when nobody says
   * @param ref what it belongs to: an incident, a drill, an issue; null for nothing
   */
  public record Entry(
      LocalDate on,
      @Nullable String by,
      Review.How how,
      Review.@Nullable Outcome outcome,
      @Nullable String ref) {

    String yaml() {
      List<String> fields = new ArrayList<>(List.of("on: " + on));
      if (by != null) {
        fields.add("by: " + scalar(by));
      }
      fields.add("how: " + how.name().toLowerCase(Locale.ROOT));
      if (outcome != null) {
        fields.add("outcome: " + outcome.name().toLowerCase(Locale.ROOT));
      }
      if (ref != null) {
        fields.add("ref: " + scalar(ref));
      }
      return "{" + String.join(", ", fields) + "}";
    }

    private static String scalar(String text) {
      return PLAIN.matcher(text).matches()
          ? text
          : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
  }

  /**
   * The text with one more review; the same text when it holds that review already.
   *
   * @param path for messages
   * @throws CasebookException when the front matter is of a form that is not edited: TOML, JSON, or
   *     {@code reviews} that is no list
   */
  public static String add(RepoPath path, String text, Entry entry) {
    String mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
    String plain = text.substring(mark.length());
    String end = plain.contains("\r\n") ? "\r\n" : "\n";
    List<String> lines = new ArrayList<>(List.of(plain.split("(?<=\n)", -1)));
    int close = close(lines);
    if (plain.startsWith("+++") || plain.startsWith("{")) {
      throw unusable(path, "its front matter is not YAML");
    }
    if (close < 0) {
      String item = FENCE + end + "reviews:" + end + "  - " + entry.yaml() + end + FENCE + end;
      return mark + item + (plain.isEmpty() || plain.startsWith(end) ? "" : end) + plain;
    }
    List<String> front = new ArrayList<>(lines.subList(1, close));
    if (front.stream().anyMatch(line -> line.contains(entry.yaml()))) {
      return text;
    }
    date(front, entry);
    review(path, front, entry, end);
    return mark
        + lines.get(0)
        + String.join("", front)
        + String.join("", lines.subList(close, lines.size()));
  }

  /** The line that ends the front matter; negative when there is none. */
  private static int close(List<String> lines) {
    if (!lines.get(0).stripTrailing().equals(FENCE)) {
      return -1;
    }
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).stripTrailing().equals(FENCE)) {
        return i;
      }
    }
    return -1;
  }

  private static void date(List<String> front, Entry entry) {
    for (int i = 0; i < front.size(); i++) {
      Matcher last = LAST.matcher(bare(front.get(i)));
      if (last.matches() && !isLater(last.group("value"), entry.on())) {
        String value = last.group("value");
        String quote = value.startsWith("\"") || value.startsWith("'") ? value.substring(0, 1) : "";
        String line = last.group("key") + quote + entry.on() + quote + last.group("rest");
        front.set(i, line + ending(front.get(i)));
      }
    }
  }

  /** Whether the text is a date after the day: a review that is told late sets no date back. */
  private static boolean isLater(String value, LocalDate day) {
    try {
      return LocalDate.parse(value.replaceAll("[\"'\\s]", "")).isAfter(day);
    } catch (DateTimeParseException e) {
      return false; // what is no date is replaced by one
    }
  }

  private static void review(RepoPath path, List<String> front, Entry entry, String end) {
    for (int i = 0; i < front.size(); i++) {
      Matcher reviews = REVIEWS.matcher(bare(front.get(i)));
      if (!reviews.matches()) {
        continue;
      }
      String value = reviews.group("value");
      if (value.strip().startsWith("[")) {
        flow(path, front, i, entry);
      } else if (NOTHING.matcher(value).matches()) {
        front.set(i, "reviews:" + value.replaceFirst("^\\s*(?:null|~)", "") + ending(front.get(i)));
        block(front, i, entry, end);
      } else {
        throw unusable(path, "its 'reviews' is no list");
      }
      return;
    }
    front.add("reviews:" + end);
    front.add("  - " + entry.yaml() + end);
  }

  /** Behind the last item of a list with an item on each line. */
  private static void block(List<String> front, int key, Entry entry, String end) {
    String indent = "  ";
    int last = key;
    for (int i = key + 1; i < front.size(); i++) {
      String line = bare(front.get(i));
      Matcher item = ITEM.matcher(line);
      boolean inside = line.startsWith(" ") || line.startsWith("\t") || line.startsWith("-");
      if (!line.isBlank() && !line.strip().startsWith("#") && !inside) {
        break;
      }
      if (last == key && item.matches()) {
        indent = item.group("indent");
      }
      if (inside && !line.isBlank() && !line.strip().startsWith("#")) {
        last = i;
      }
    }
    front.add(last + 1, indent + "- " + entry.yaml() + end);
  }

  /** Before the bracket that ends a list between brackets. */
  private static void flow(RepoPath path, List<String> front, int key, Entry entry) {
    int depth = 0;
    char quote = 0;
    boolean empty = true;
    for (int i = key; i < front.size(); i++) {
      String line = front.get(i);
      for (int c = i == key ? line.indexOf('[') : 0; c < line.length(); c++) {
        char each = line.charAt(c);
        if (quote != 0) {
          quote = each == quote ? 0 : quote;
        } else if (each == '"' || each == '\'') {
          quote = each;
        } else if (each == '#' && c > 0 && Character.isWhitespace(line.charAt(c - 1))) {
          break;
        } else if (each == '[' || each == '{') {
          depth++;
          empty &= depth == 1;
        } else if (each == '}' || (each == ']' && --depth > 0)) {
          depth -= each == '}' ? 1 : 0;
        } else if (each == ']') {
          String before = String.join("", front.subList(key, i)) + line.substring(0, c);
          boolean comma = before.stripTrailing().endsWith(",");
          String gap = empty || (comma && line.substring(0, c).isBlank()) ? "" : comma ? " " : ", ";
          String start = line.substring(0, c);
          start = start.isBlank() ? start : start.stripTrailing();
          front.set(i, start + gap + entry.yaml() + line.substring(c));
          return;
        }
      }
    }
    throw unusable(path, "the list of 'reviews' has no end");
  }

  private static String bare(String line) {
    return line.stripTrailing();
  }

  /** What {@link #bare} takes away. */
  private static String ending(String line) {
    return line.substring(bare(line).length());
  }

  private static CasebookException unusable(RepoPath path, String why) {
    return new CasebookException(
        Reason.INPUT,
        path + " cannot be edited: " + why + "; add the review by hand, as front-matter.md says");
  }
}
