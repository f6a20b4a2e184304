package dev.casebook.parse;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Files without an extension that are Markdown all the same: their name has a day or the number of
 * an incident like the documents beside them, and their text has headings.
 */
public final class MarkdownBySight {

  private static final int LONGEST = 1 << 20;
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,4} +\\p{L}.*$");
  private static final Pattern SCRIPT = Pattern.compile("^#!.*");

  private MarkdownBySight() {}

  /** Whether the name allows it, so that the file is worth a look. */
  public static boolean mayBe(RepoPath path) {
    String name = path.fileName();
    String afterDot = name.substring(name.lastIndexOf('.') + 1);
    boolean extension = name.indexOf('.') >= 0 && afterDot.indexOf(' ') < 0;
    return !extension && !ContentFiles.isHidden(path) && IncidentSigns.isDated(name);
  }

  /** Whether the bytes are text with at least two headings, one of them the name of a section. */
  public static boolean is(byte[] bytes) {
    if (bytes.length == 0 || bytes.length > LONGEST) {
      return false;
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return false;
    }
    List<String> headings = HEADING.matcher(text).results().map(each -> each.group()).toList();
    return text.indexOf('\0') < 0
        && !SCRIPT.matcher(text.lines().findFirst().orElse("")).matches()
        && headings.size() >= 2
        && headings.stream()
            .map(heading -> heading.replaceFirst("^#+ +", ""))
            .anyMatch(heading -> !SectionName.of(heading).isEmpty());
  }

  /** What is said of such a file. */
  public static Finding finding(RepoPath path) {
    return Finding.of(
            ParseRules.MISSING_EXTENSION,
            SourceLocation.file(path),
            "this file has no extension; it is read as Markdown because of its headings")
        .withHelp("rename it to '" + path.fileName() + ".md'");
  }
}
