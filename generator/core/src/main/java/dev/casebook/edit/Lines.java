package dev.casebook.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown text by its lines, in one pass.
 *
 * @param frontMatter what stands between the first two lines of {@code ---} or {@code +++}
 * @param body the lines below it, without blank ones and the marks of fences
 */
record Lines(String frontMatter, List<Line> body) {

  private static final Pattern FENCE = Pattern.compile("\\s*+(?:>\\s*+)*+(`{3,}+|~{3,}+)(.*+)");
  private static final Pattern ITEM = Pattern.compile("\\s*+(?:[-*+]|\\d{1,9}[.)])\\s.*+");

  Lines {
    body = List.copyOf(body);
  }

  static Lines of(String text) {
    List<String> lines = text.lines().toList();
    int body = body(lines);
    Reading reading = new Reading();
    lines.subList(body, lines.size()).forEach(reading::read);
    return new Lines(String.join("\n", lines.subList(0, body)).strip(), reading.body);
  }

  /** The first line after the front matter. */
  private static int body(List<String> lines) {
    String mark = lines.isEmpty() ? "" : lines.get(0).replace("\uFEFF", "").stripTrailing();
    if (mark.equals("---") || mark.equals("+++")) {
      for (int i = 1; i < lines.size(); i++) {
        if (lines.get(i).stripTrailing().equals(mark)) {
          return i + 1;
        }
      }
    }
    return 0;
  }

  /** The state of the pass. */
  private static final class Reading {

    private final List<Line> body = new ArrayList<>();
    private String fence = "";
    private boolean codeMayBegin = true;
    private boolean inList;

    void read(String line) {
      String text = line.strip();
      if (text.isEmpty()) {
        codeMayBegin = true;
        return;
      }
      if (mayBeFence(text.charAt(0)) && isFence(text)) {
        codeMayBegin = true;
        return;
      }
      boolean indented = fence.isEmpty() && codeMayBegin && !inList && isIndented(line);
      boolean code = indented || !fence.isEmpty();
      body.add(new Line(code, text));
      if (!code) {
        boolean atMargin = line.charAt(0) == text.charAt(0);
        inList = ITEM.matcher(text).matches() || (inList && !atMargin);
      }
      codeMayBegin = indented;
    }

    private static boolean mayBeFence(char first) {
      return first == '`' || first == '~' || first == '>';
    }

    /** Whether the line opens or closes a fence, which it then does. */
    private boolean isFence(String text) {
      Matcher marker = FENCE.matcher(text);
      if (!marker.matches()) {
        return false;
      }
      boolean closes = marker.group(1).startsWith(fence) && marker.group(2).isBlank();
      boolean counts = fence.isEmpty() || closes;
      if (counts) {
        fence = fence.isEmpty() ? marker.group(1) : "";
      }
      return counts;
    }

    private static boolean isIndented(String line) {
      return line.startsWith("    ") || line.startsWith("\t");
    }
  }
}
