package dev.casebook.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.eclipse.jgit.util.RawParseUtils;
import org.jspecify.annotations.Nullable;

/** Reads what people wrote into a commit, which may be anything, from its raw bytes. */
final class CommitText {

  private static final int LONGEST = 200;

  /** Enough for {@link #LONGEST} characters of any encoding, and for what is removed from them. */
  private static final int LONGEST_BYTES = 8 * LONGEST;

  /** Thirty million years, which still can be shown as a date. */
  private static final long FARTHEST = 1_000_000_000_000_000L;

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
    int end = Math.min(line.length(), LONGEST);
    if (end < line.length() && Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(0, end).strip();
  }
}
