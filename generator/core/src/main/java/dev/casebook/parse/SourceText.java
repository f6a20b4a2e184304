package dev.casebook.parse;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.yaml.YamlRules;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The text of a file. Text that is no UTF-8 is shown as well as it can be, with a finding.
 *
 * @param text without a byte order mark
 * @param bytesBefore the length of the byte order mark
 */
public record SourceText(String text, int bytesBefore, List<Finding> findings) {

  public SourceText {
    findings = List.copyOf(findings);
  }

  /** Decodes UTF-8; UTF-16 with a byte order mark is decoded too, but reported. */
  public static SourceText decode(RepoPath path, byte[] bytes) {
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      return new SourceText(
          new String(bytes, StandardCharsets.UTF_16),
          2,
          List.of(finding(path, 1, 1, "this file is UTF-16, found at byte 0")));
    }
    int mark = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    ByteBuffer input = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
    CharBuffer output = CharBuffer.allocate(bytes.length + 1);
    CharsetDecoder strict =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = strict.decode(input, output, true);
    if (!result.isError()) {
      return new SourceText(output.flip().toString(), mark, List.of());
    }
    return new SourceText(
        new String(bytes, mark, bytes.length - mark, StandardCharsets.UTF_8),
        mark,
        List.of(malformed(path, output.flip().toString(), input.position())));
  }

  private static Finding malformed(RepoPath path, String before, int offset) {
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int column = before.length() - before.lastIndexOf('\n');
    return finding(path, line, column, "this file is not UTF-8: see byte " + offset);
  }

  private static Finding finding(RepoPath path, int line, int column, String message) {
    return Finding.of(YamlRules.CHARACTER, new SourceLocation(path, line, column, column), message)
        .withHelp("save the file as UTF-8");
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
