package dev.casebook.markdown;

import dev.casebook.markdown.OpenContainers.Open;
import dev.casebook.markdown.TagSpan.Content;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds, in one pass over the lines of a document and before the library reads it, which containers
 * of dialects have an end: one without is no container, so that a forgotten end does not swallow
 * the rest of the page. What stands in fences is left alone.
 */
final class TagScan {

  private static final int LONGEST_END = 100;

  private final String text;
  private final Map<Integer, TagSpan> byStart = new HashMap<>();
  private final Map<Integer, TagSpan> byEnd = new HashMap<>();
  private final OpenContainers open = new OpenContainers();
  private final Map<String, Integer> nextCloses = new HashMap<>();
  private final Map<String, TemplateTag> nextEnds = new HashMap<>();
  private final Set<String> endless = new HashSet<>();
  private char fence;
  private int fenceLength;

  private TagScan(String text) {
    this.text = text;
  }

  static TagScan of(String text) {
    TagScan scan = new TagScan(text);
    boolean any = text.contains(":::") || text.contains("{{") || text.contains("{%");
    if (any || text.contains("<%")) {
      scan.run();
    }
    return scan;
  }

  /** The container that starts at an index. */
  @Nullable TagSpan startingAt(int offset) {
    return byStart.get(offset);
  }

  /** The container whose end is at an index. */
  @Nullable TagSpan endingAt(int offset) {
    return byEnd.get(offset);
  }

  private void run() {
    int line = 0;
    while (line < text.length()) {
      int feed = text.indexOf('\n', line);
      int end = feed < 0 ? text.length() : feed;
      int next = line(afterMarkers(line, end), end);
      line = Math.max(next, end) + (next > end ? 0 : 1);
    }
  }

  /** Reads a line; answers the index from which to go on when that is beyond its end. */
  private int line(int start, int end) {
    if (start >= end || isFence(start, end)) {
      return end;
    }
    char first = text.charAt(start);
    if (first == ':') {
      directive(start, end);
      return end;
    }
    TemplateTag tag = null;
    if (first == '{' || first == '<') {
      tag = tagAt(start);
      int next = tag == null ? longTag(start, end) : start(tag, end);
      if (next > end) {
        return next;
      }
    }
    lastTag(start, end, tag);
    return end;
  }

  private @Nullable TemplateTag tagAt(int start) {
    int close = nextClose(start);
    return close < 0 || close - start > TemplateTag.LONGEST ? null : TemplateTag.at(text, start);
  }

  /** Where the brackets that open here are closed next; -1 when nowhere. */
  private int nextClose(int start) {
    String opening = TemplateTag.opening(text, start);
    if (opening == null) {
      return -1;
    }
    String closing = TemplateTag.closing(opening);
    Integer known = nextCloses.get(closing);
    if (known == null || (known >= 0 && known < start)) {
      known = text.indexOf(closing, start);
      nextCloses.put(closing, known);
    }
    return known;
  }

  private void directive(int start, int end) {
    Directive directive = Directive.of(text.substring(start, end).stripTrailing());
    if (directive == null) {
      return;
    }
    if (!directive.isEnd()) {
      open.push(new Open(start, end, directive.frame(), "", directive.colons()));
      return;
    }
    end(open.endedBy(directive.colons()), start, end);
  }

  /** Reads a tag at the start of a line. */
  private int start(TemplateTag tag, int lineEnd) {
    if (tag.closing()) {
      if (tag.end() <= lineEnd && text.substring(tag.end(), lineEnd).isBlank()) {
        close(tag);
      }
      return lineEnd;
    }
    Frame frame = TagMeaning.frame(tag);
    if (frame != null) {
      open.push(new Open(tag.start(), tag.end(), frame, key(tag), 0));
      return lineEnd;
    }
    String code = TagMeaning.code(tag);
    if (code != null || TagMeaning.isComment(tag) || TagMeaning.isRaw(tag)) {
      return paired(tag, code, lineEnd);
    }
    return tag.end() > lineEnd ? verbatim(tag.start(), tag.end()) : lineEnd;
  }

  private int paired(TemplateTag tag, @Nullable String code, int lineEnd) {
    TemplateTag end = endOf(tag);
    boolean raw = TagMeaning.isRaw(tag);
    if (end == null || !isBlank(raw ? tag.end() : end.end())) {
      return lineEnd;
    }
    boolean fenced = code != null && text.startsWith("```", afterBlank(tag.end()));
    if (raw || fenced) {
      Frame frame = raw ? Frame.RAW : Frame.PLAIN;
      add(TagSpan.ofMarkdown(tag.start(), tag.end(), end.start(), end.end(), frame));
      return lineEnd;
    }
    Content content = code == null ? Content.COMMENT : Content.CODE;
    String language = code == null ? "" : code;
    add(
        new TagSpan(
            tag.start(), tag.end(), end.start(), end.end(), content, Frame.PLAIN, language));
    return lineEnd(end.end());
  }

  /** Whether nothing follows on the line. */
  private boolean isBlank(int from) {
    return text.substring(from, lineEnd(from)).isBlank();
  }

  /** A tag over more than one line is shown as it is written. */
  private int verbatim(int start, int end) {
    int after = lineEnd(end);
    add(new TagSpan(start, start, after, after, Content.TAG, Frame.PLAIN, ""));
    return after;
  }

  /** A tag that is longer than others may be. */
  private int longTag(int start, int lineEnd) {
    int close = nextClose(start);
    boolean fits = close > lineEnd && close - start < 10 * TemplateTag.LONGEST;
    return fits && !text.startsWith("{{", start) ? verbatim(start, close + 2) : lineEnd;
  }

  /** The next end of such a tag; looked for once for all that come before it. */
  private @Nullable TemplateTag endOf(TemplateTag tag) {
    String key = key(tag);
    TemplateTag known = nextEnds.get(key);
    if (endless.contains(key) || (known != null && known.start() >= tag.end())) {
      return known;
    }
    String opening = tag.family() == TemplateTag.Family.LIQUID ? "{%" : "{{";
    for (int at = text.indexOf(opening, tag.end()); at >= 0; at = text.indexOf(opening, at + 2)) {
      TemplateTag end = TemplateTag.at(text, at);
      if (end != null && end.closing() && key(end).equals(key)) {
        nextEnds.put(key, end);
        return end;
      }
    }
    endless.add(key);
    nextEnds.remove(key);
    return null;
  }

  /** The end of a container may stand behind its last line of text. */
  private void lastTag(int start, int end, @Nullable TemplateTag first) {
    int trimmed = end;
    while (trimmed > start && text.charAt(trimmed - 1) <= ' ') {
      trimmed--;
    }
    boolean ends = trimmed - start > 4 && text.charAt(trimmed - 1) == '}';
    if (!ends || open.isEmpty()) {
      return;
    }
    int at = trimmed - 2;
    while (at > start && trimmed - at < LONGEST_END && !opensTag(at)) {
      at--;
    }
    TemplateTag tag = TemplateTag.at(text, at);
    boolean isLast = tag != null && tag.end() == trimmed && tag.closing();
    if (tag != null && isLast && (first == null || first.start() != tag.start())) {
      close(tag);
    }
  }

  private boolean opensTag(int at) {
    return text.charAt(at) == '{' && text.charAt(at - 1) != '{';
  }

  private static String key(TemplateTag tag) {
    return tag.family() + " " + tag.name();
  }

  private void close(TemplateTag tag) {
    end(open.endedBy(key(tag)), tag.start(), tag.end());
  }

  private void end(@Nullable Open container, int start, int after) {
    if (container != null) {
      add(
          TagSpan.ofMarkdown(
              container.start(), container.inside(), start, after, container.frame()));
    }
  }

  private void add(TagSpan span) {
    byStart.put(span.start(), span);
    if (span.content() == Content.MARKDOWN) {
      byEnd.put(span.end(), span);
    }
  }

  private boolean isFence(int start, int end) {
    char c = text.charAt(start);
    int at = start;
    while (at < end && text.charAt(at) == c) {
      at++;
    }
    boolean bars = (c == '`' || c == '~') && at - start >= 3;
    if (fence != 0) {
      boolean ends = bars && c == fence && at - start >= fenceLength;
      fence = ends && text.substring(at, end).isBlank() ? 0 : fence;
      return true;
    }
    if (bars && (c == '~' || text.indexOf('`', at) < 0 || text.indexOf('`', at) >= end)) {
      fence = c;
      fenceLength = at - start;
      return true;
    }
    return false;
  }

  /** The index after white space, quotation marks and bullets at the start of a line. */
  private int afterMarkers(int start, int end) {
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      boolean bullet = "-*+".indexOf(c) >= 0 && at + 1 < end && text.charAt(at + 1) == ' ';
      if (c != ' ' && c != '\t' && c != '>' && !bullet) {
        return at;
      }
      at++;
    }
    return at;
  }

  private int afterBlank(int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  private int lineEnd(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }
}
