package dev.casebook.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.ast.ContentNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Locale;

/** What stands in a code block. */
final class CodeText {

  private static final int LONGEST_LANGUAGE = 30;

  private CodeText() {}

  /** The text of a fenced or indented block, its lines ended by line feeds, the last one too. */
  static String of(Node block) {
    ContentNode content = (ContentNode) block;
    StringBuilder text = new StringBuilder(block.getTextLength());
    for (int i = 0; i < content.getLineCount(); i++) {
      appendLine(content.getLineChars(i), text);
    }
    if (block instanceof IndentedCodeBlock) {
      trimBlankLines(text);
    }
    if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
    return text.toString();
  }

  /** Where the characters of that text stand. */
  static Places places(Node block, LineIndex lines) {
    ContentNode content = (ContentNode) block;
    Places.Builder places = new Places.Builder();
    int index = 0;
    for (int i = 0; i < content.getLineCount(); i++) {
      BasedSequence line = content.getLineChars(i);
      places.add(index, line.getStartOffset(), true);
      index += line.length() - (line.endsWith("\r\n") ? 1 : 0);
    }
    return places.places(lines);
  }

  private static void appendLine(BasedSequence line, StringBuilder text) {
    int end = line.length();
    boolean ended = false;
    while (end > 0 && (line.charAt(end - 1) == '\n' || line.charAt(end - 1) == '\r')) {
      end--;
      ended = true;
    }
    text.append(BudgetedText.copy(line), 0, end);
    if (ended) {
      text.append('\n');
    }
  }

  private static void trimBlankLines(StringBuilder text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) <= ' ') {
      end--;
    }
    int lineEnd = text.indexOf("\n", end);
    text.setLength(lineEnd < 0 ? text.length() : lineEnd + 1);
  }

  /** The first word after the fence in lower case; empty when none, or when it is no name. */
  static String language(Node block) {
    if (!(block instanceof FencedCodeBlock fenced)) {
      return "";
    }
    return named(fenced.getInfo().unescape().strip());
  }

  /** The first word of what names a language. */
  static String named(String info) {
    int start = 0;
    while (start < info.length() && "{. ".indexOf(info.charAt(start)) >= 0) {
      start++; // {.bash} and { .bash }, as other generators write it
    }
    int end = start;
    while (end < info.length() && isName(info.charAt(end))) {
      end++;
    }
    boolean ended = end == info.length() || " \t{},:".indexOf(info.charAt(end)) >= 0;
    return ended && end - start <= LONGEST_LANGUAGE
        ? info.substring(start, end).toLowerCase(Locale.ROOT)
        : "";
  }

  private static boolean isName(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-_+#.".indexOf(c) >= 0;
  }
}
