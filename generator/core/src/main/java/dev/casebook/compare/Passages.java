package dev.casebook.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a Markdown text as a list of passages, in one pass over its lines. */
final class Passages {

  private static final Pattern FENCE = Pattern.compile("(`{3,}+|~{3,}+)(.*+)");
  private static final Pattern HEADING = Pattern.compile("(#{1,6}+)\\s++(.*+)");
  private static final Pattern ITEM = Pattern.compile("([-*+]|\\d{1,9}+[.)])\\s++(.*+)");
  private static final Pattern RULE = Pattern.compile("[-=*_:|\\s]++");
  private static final int TAB = 4;
  private static final int DEEPEST = 5;

  private final List<Passage> passages = new ArrayList<>();

  /** The paragraph or item that the next line continues; empty text for none. */
  private final StringBuilder open = new StringBuilder();

  private Passage.Kind kind = Passage.Kind.PARAGRAPH;
  private int level;
  private String lead = "";
  private String fence = "";
  private boolean inList;
  private boolean afterBlank = true;
  private boolean codeBegins;

  private Passages() {}

  static List<Passage> of(String text) {
    List<String> lines = text.replace("\uFEFF", "").lines().toList();
    Passages reading = new Passages();
    int body = reading.frontMatter(lines);
    lines.subList(body, lines.size()).forEach(reading::line);
    reading.close();
    return List.copyOf(reading.passages);
  }

  /** The first line after the front matter. */
  private int frontMatter(List<String> lines) {
    String mark = lines.isEmpty() ? "" : lines.get(0).stripTrailing();
    if (!mark.equals("---") && !mark.equals("+++")) {
      return 0;
    }
    int end = 1;
    while (end < lines.size() && !lines.get(end).stripTrailing().equals(mark)) {
      end++;
    }
    if (end == lines.size()) {
      return 0;
    }
    for (String line : lines.subList(1, end)) {
      if (!line.isBlank()) {
        add(Passage.Kind.FRONT_MATTER, 0, line.stripTrailing());
      }
    }
    return end + 1;
  }

  private void add(Passage.Kind of, int depth, String text) {
    passages.add(Passage.of(of, depth, "", text));
  }

  private void line(String line) {
    String text = line.strip();
    Matcher marker = FENCE.matcher(text);
    if (!fence.isEmpty()) {
      boolean closes =
          marker.matches() && marker.group(1).startsWith(fence) && marker.group(2).isBlank();
      if (closes) {
        fence = "";
      } else {
        code(line);
      }
    } else if (marker.matches()) {
      close();
      fence = marker.group(1);
      codeBegins = true;
    } else if (text.isEmpty()) {
      close();
      afterBlank = true;
    } else {
      prose(line, text);
      afterBlank = false;
    }
  }

  private void code(String line) {
    add(Passage.Kind.CODE, codeBegins ? 1 : 0, line.stripTrailing());
    codeBegins = false;
  }

  private void prose(String line, String text) {
    int indent = indent(line);
    Matcher heading = HEADING.matcher(text);
    Matcher item = ITEM.matcher(text);
    if (indent >= TAB && !inList && open.isEmpty() && (afterBlank || isCode())) {
      codeBegins = !isCode();
      code(line.substring(Math.min(line.length(), line.startsWith("\t") ? 1 : TAB)));
    } else if (heading.matches()) {
      close();
      add(Passage.Kind.HEADING, heading.group(1).length(), heading.group(2));
      inList = false;
    } else if (item.matches() && !RULE.matcher(text).matches()) {
      close();
      begin(Passage.Kind.ITEM, Math.min(DEEPEST, indent / 2), item.group(2));
      lead = Character.isDigit(text.charAt(0)) ? item.group(1) : "";
      inList = true;
    } else if (RULE.matcher(text).matches()) {
      underline(text);
    } else if (text.startsWith("|")) {
      close();
      add(Passage.Kind.ROW, 0, text);
    } else {
      paragraph(indent, text.startsWith(">") ? text.replaceFirst("^[>\\s]++", "") : text);
    }
  }

  private boolean isCode() {
    return !passages.isEmpty()
        && passages.get(passages.size() - 1).kind() == Passage.Kind.CODE
        && !afterBlank;
  }

  private void paragraph(int indent, String text) {
    if (open.isEmpty()) {
      inList &= indent > 0;
      begin(Passage.Kind.PARAGRAPH, inList ? 1 : 0, text);
    } else {
      open.append(' ').append(text);
    }
  }

  /** The line below a heading of the old form; other rules are layout. */
  private void underline(String text) {
    boolean heading = !open.isEmpty() && kind == Passage.Kind.PARAGRAPH && text.matches("=+|-+");
    if (heading) {
      kind = Passage.Kind.HEADING;
      level = text.startsWith("=") ? 1 : 2;
    }
    close();
  }

  private void begin(Passage.Kind of, int depth, String text) {
    kind = of;
    level = depth;
    lead = "";
    open.append(text);
  }

  private void close() {
    if (!open.isEmpty()) {
      passages.add(Passage.of(kind, level, lead, open.toString()));
      open.setLength(0);
    }
  }

  /** In columns. */
  private static int indent(String line) {
    int columns = 0;
    for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
      columns += line.charAt(i) == '\t' ? TAB : 1;
    }
    return columns;
  }
}
