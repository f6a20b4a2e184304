package dev.casebook.edit;

import java.util.ArrayList;
import java.util.Arrays;
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

  /** Two states of a text, without the lines with which both begin or end. */
  record Pair(Lines before, Lines after) {}

  /**
   * Reads two states of a text. Most edits touch a line or two; what surrounds those is read once,
   * for the fences that it opens.
   */
  static Pair between(String before, String after) {
    int oldBody = body(before);
    int youngBody = body(after);
    String old = before.substring(oldBody);
    String young = after.substring(youngBody);
    int start = sameAtStart(old, young);
    int end = sameAtEnd(old, young, start);
    Reading above = new Reading();
    above.skim(old.substring(0, start));
    Reading ofOld = above.next();
    Reading ofYoung = above.next();
    ofOld.read(old.substring(start, old.length() - end));
    ofYoung.read(young.substring(start, young.length() - end));
    if (!ofOld.endsLike(ofYoung)) {
      ofOld.read(old.substring(old.length() - end));
      ofYoung.read(young.substring(young.length() - end));
    }
    return new Pair(
        new Lines(frontMatter(before, oldBody), ofOld.body),
        new Lines(frontMatter(after, youngBody), ofYoung.body));
  }

  private static String frontMatter(String text, int end) {
    return String.join("\n", text.substring(0, end).lines().toList()).strip();
  }

  /** Where the first line after the front matter begins. */
  private static int body(String text) {
    int at = lineEnd(text, 0);
    String mark = text.substring(0, at).replace("\uFEFF", "").stripTrailing();
    if (mark.equals("---") || mark.equals("+++")) {
      while (at < text.length()) {
        int end = lineEnd(text, at);
        if (text.substring(at, end).stripTrailing().equals(mark)) {
          return end;
        }
        at = end;
      }
    }
    return 0;
  }

  /** The place after a line and its end. */
  private static int lineEnd(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    boolean two = at + 1 < text.length() && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n';
    return Math.min(text.length(), at + (two ? 2 : 1));
  }

  /** The length of the lines with which both texts begin. */
  private static int sameAtStart(String old, String young) {
    int differs = Arrays.mismatch(old.toCharArray(), young.toCharArray());
    int same = differs < 0 ? old.length() : differs;
    return old.lastIndexOf('\n', same - 1) + 1;
  }

  /** The length of the lines with which both texts end, after those with which they begin. */
  private static int sameAtEnd(String old, String young, int start) {
    char[] oldEnd = old.substring(start).toCharArray();
    char[] youngEnd = young.substring(start).toCharArray();
    int most = Math.min(oldEnd.length, youngEnd.length);
    int same = 0;
    while (same < most
        && oldEnd[oldEnd.length - 1 - same] == youngEnd[youngEnd.length - 1 - same]) {
      same++;
    }
    int lineEnd = old.indexOf('\n', old.length() - same);
    return lineEnd < 0 ? 0 : old.length() - lineEnd - 1;
  }

  /** The state of the pass. */
  private static final class Reading {

    private final List<Line> body = new ArrayList<>();
    private String fence = "";
    private boolean codeMayBegin = true;
    private boolean inList;

    /** A pass that goes on from here with no lines yet. */
    Reading next() {
      Reading next = new Reading();
      next.fence = fence;
      next.codeMayBegin = codeMayBegin;
      next.inList = inList;
      return next;
    }

    /** Whether what follows is read in the same way. */
    boolean endsLike(Reading other) {
      return fence.equals(other.fence)
          && codeMayBegin == other.codeMayBegin
          && inList == other.inList;
    }

    void read(String lines) {
      lines.lines().forEach(this::line);
    }

    /** Reads lines that end with a line feed and whose text nobody asks for. */
    void skim(String lines) {
      if (lines.indexOf('\r') >= 0) {
        read(lines);
        return;
      }
      int end;
      for (int at = 0; at < lines.length(); at = end + 1) {
        end = lines.indexOf('\n', at);
        int text = at;
        while (text < end && Character.isWhitespace(lines.charAt(text))) {
          text++;
        }
        if (text == end) {
          codeMayBegin = true;
        } else if (mayBeFence(lines.charAt(text)) || mayBeItem(lines.charAt(text))) {
          line(lines.substring(at, end));
        } else {
          plain(lines, at, text);
        }
      }
    }

    /** A line that is neither a fence nor an item of a list. */
    private void plain(String lines, int at, int text) {
      boolean indented =
          fence.isEmpty()
              && codeMayBegin
              && !inList
              && (lines.startsWith("    ", at) || lines.charAt(at) == '\t');
      if (!indented && fence.isEmpty()) {
        inList &= at != text;
      }
      codeMayBegin = indented;
    }

    private void line(String line) {
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
        inList = isItem(text) || (inList && !atMargin);
      }
      codeMayBegin = indented;
    }

    private static boolean isItem(String text) {
      return mayBeItem(text.charAt(0)) && ITEM.matcher(text).matches();
    }

    private static boolean mayBeItem(char first) {
      return first == '-' || first == '*' || first == '+' || Character.isDigit(first);
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
