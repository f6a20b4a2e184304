package dev.casebook.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.util.RawParseUtils;
import org.jspecify.annotations.Nullable;

/** Reads what people wrote into a commit, which may be anything, from its raw bytes. */
final class CommitText {

  private static final int LONGEST = 200;

  private static final int LONGEST_MESSAGE = 10_000;

  /** Enough for {@link #LONGEST} characters of any encoding, and for what is removed from them. */
  private static final int LONGEST_BYTES = 8 * LONGEST;

  /** Thirty million years, which still can be shown as a date. */
  private static final long FARTHEST = 1_000_000_000_000_000L;

  /** The key of a trailer, whose case does not matter. */
  private static final String REVIEWED = "reviewed-runbook:";

  private static final int MOST_REVIEWED = 200;

  private static final Pattern OFFSET = Pattern.compile(" ([+-])(\\d\\d)(\\d\\d)\\s*$");

  private final byte[] raw;

  CommitText(byte[] raw) {
    this.raw = raw;
  }

  /** Seconds since 1970; 0 when the line is missing or malformed. */
  long authored() {
    return seconds(RawParseUtils.author(raw, 0));
  }

  /** Seconds since 1970; 0 when the line is missing or malformed. */
  long committed() {
    return seconds(RawParseUtils.committer(raw, 0));
  }

  String author() {
    int start = RawParseUtils.author(raw, 0);
    if (start < 0) {
      return "";
    }
    int end = start;
    while (end < raw.length && raw[end] != '<' && raw[end] != '\n') {
      end++;
    }
    return clean(decode(start, end));
  }

  /** The author's address as it stands between the angle brackets. */
  String authorMail() {
    int start = RawParseUtils.author(raw, 0);
    int open = start < 0 ? -1 : find(start, '<');
    return open < 0 ? "" : clean(decode(open + 1, Math.max(open + 1, find(open, '>'))));
  }

  private int find(int from, char wanted) {
    int at = from;
    while (at < raw.length && raw[at] != wanted && raw[at] != '\n') {
      at++;
    }
    return at < raw.length && raw[at] == wanted ? at : -1;
  }

  /** The author's offset from UTC; UTC when it is missing or impossible. */
  ZoneOffset authorOffset() {
    int start = RawParseUtils.author(raw, 0);
    if (start < 0) {
      return ZoneOffset.UTC;
    }
    int end = start;
    while (end < raw.length && raw[end] != '\n') {
      end++;
    }
    Matcher offset = OFFSET.matcher(RawParseUtils.decode(StandardCharsets.UTF_8, raw, start, end));
    if (!offset.find()) {
      return ZoneOffset.UTC;
    }
    int hours = Integer.parseInt(offset.group(2));
    int minutes = Integer.parseInt(offset.group(3));
    int sign = offset.group(1).equals("-") ? -1 : 1;
    boolean possible = hours <= 14 && minutes < 60;
    return possible ? ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes) : ZoneOffset.UTC;
  }

  /** The first line of the message that is not empty. */
  String subject() {
    int start = RawParseUtils.commitMessage(raw, 0);
    if (start < 0) {
      return "";
    }
    while (start < raw.length && (raw[start] == '\n' || raw[start] == '\r')) {
      start++;
    }
    int end = start;
    while (end < raw.length && raw[end] != '\n') {
      end++;
    }
    return clean(decode(start, end));
  }

  /** The paths that the last paragraph of the message calls reviewed; most often none. */
  List<String> reviewed() {
    List<String> paths = new ArrayList<>(0);
    boolean paragraphEnded = false;
    int at = RawParseUtils.commitMessage(raw, 0);
    while (at >= 0 && at < raw.length) {
      int end = RawParseUtils.nextLF(raw, at);
      boolean blank = raw[at] == '\n' || raw[at] == '\r';
      if (!blank && paragraphEnded) {
        paths.clear();
      }
      if (end - at > REVIEWED.length() && isTrailer(at) && paths.size() < MOST_REVIEWED) {
        paths.add(clean(decode(at + REVIEWED.length(), end)));
      }
      paragraphEnded = blank;
      at = end;
    }
    return paths;
  }

  private boolean isTrailer(int at) {
    for (int i = 0; i < REVIEWED.length(); i++) {
      if (Character.toLowerCase((char) raw[at + i]) != REVIEWED.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** All of the message on one line, cut to {@link #LONGEST_MESSAGE} characters. */
  String message() {
    int start = RawParseUtils.commitMessage(raw, 0);
    if (start < 0) {
      return "";
    }
    int end = Math.min(raw.length, start + LONGEST_MESSAGE);
    return clean(RawParseUtils.decode(charset(), raw, start, end), LONGEST_MESSAGE);
  }

  private long seconds(int start) {
    if (start < 0) {
      return 0;
    }
    int end = start;
    int closing = -1;
    while (end < raw.length && raw[end] != '\n') {
      if (raw[end] == '>') {
        closing = end;
      }
      end++;
    }
    return closing < 0 ? 0 : number(closing + 1, end);
  }

  /** The number after the blanks. */
  private long number(int from, int to) {
    int at = from;
    while (at < to && raw[at] == ' ') {
      at++;
    }
    boolean negative = at < to && raw[at] == '-';
    long number = 0;
    for (int i = negative ? at + 1 : at; i < to && raw[i] >= '0' && raw[i] <= '9'; i++) {
      number = Math.min(FARTHEST, 10 * number + raw[i] - '0');
    }
    return negative ? -number : number;
  }

  private String decode(int from, int to) {
    int end = Math.min(to, from + LONGEST_BYTES);
    return RawParseUtils.decode(charset(), raw, from, end);
  }

  /** The one that the commit names, or UTF-8 where it names nonsense. */
  private Charset charset() {
    @Nullable String name = RawParseUtils.parseEncodingName(raw);
    if (name == null) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }

  /** One line without control characters, cut between two characters. */
  static String clean(String text) {
    return clean(text, LONGEST);
  }

  private static String clean(String text, int longest) {
    StringBuilder line = new StringBuilder();
    for (int c : text.codePoints().toArray()) {
      if (Character.isWhitespace(c)) {
        if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
          line.append(' ');
        }
      } else if (!EntryName.isHidden(c)) {
        line.appendCodePoint(c);
      }
    }
    int end = Math.min(line.length(), longest);
    if (end < line.length() && Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(0, end).strip();
  }
}
