package dev.casebook.markdown;

/** Looks at the source before the library does, for what no document needs and it is slow at. */
final class SourceScan {

  private final String text;
  private final MarkdownLimits limits;
  private int definitions;

  private SourceScan(String text, MarkdownLimits limits) {
    this.text = text;
    this.limits = limits;
  }

  /** Refuses text that is over the limits. */
  static void check(String text, MarkdownLimits limits) {
    if (text.length() > limits.characters()) {
      throw new Refusal(0, "it is longer than " + limits.characters() + " characters");
    }
    new SourceScan(text, limits).check();
  }

  private void check() {
    int line = 0;
    while (line < text.length()) {
      checkLineStart(line);
      int end = text.indexOf('\n', line);
      line = end < 0 ? text.length() : end + 1;
    }
    int run = 0;
    for (int at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 1)) {
      run = at > 0 && text.charAt(at - 1) == '\\' ? run + 1 : 1;
      if (run > limits.backslashes()) {
        throw new Refusal(at, "more than " + limits.backslashes() + " backslashes follow another");
      }
    }
  }

  private void checkLineStart(int line) {
    int at = line;
    int markers = 0;
    while (at < text.length()) {
      int next = afterMarker(at);
      if (next == at) {
        break;
      }
      markers += isBlank(text.charAt(at)) ? 0 : 1;
      at = next;
      if (markers > limits.nesting()) {
        throw new Refusal(line, "a line starts with more than " + limits.nesting() + " markers");
      }
    }
    if (at < text.length() && text.charAt(at) == '[') {
      checkDefinition(at);
    }
  }

  /** Definitions cost the square of their number; those inside code are counted as well. */
  private void checkDefinition(int at) {
    int end = at + 1;
    while (end < text.length() && end - at < 1_000 && "[]\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    if (text.startsWith("]:", end) && ++definitions > limits.definitions()) {
      throw new Refusal(at, "it holds more than " + limits.definitions() + " link definitions");
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** The index after the blank or the container marker here; the same index when none is. */
  private int afterMarker(int at) {
    char c = text.charAt(at);
    if (isBlank(c) || c == '>') {
      return at + 1;
    }
    if (c == '-' || c == '*' || c == '+') {
      return isFollowedByBlank(at) ? at + 1 : at;
    }
    int end = at;
    while (end < text.length()
        && end - at < 9
        && text.charAt(end) >= '0'
        && text.charAt(end) <= '9') {
      end++;
    }
    boolean number = end > at && end < text.length() && ".)".indexOf(text.charAt(end)) >= 0;
    return number && isFollowedByBlank(end) ? end + 1 : at;
  }

  private boolean isFollowedByBlank(int at) {
    return at + 1 < text.length() && isBlank(text.charAt(at + 1));
  }
}
