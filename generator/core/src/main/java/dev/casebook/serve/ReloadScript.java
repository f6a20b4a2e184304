package dev.casebook.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The script that the preview adds to each page, and how it gets there. */
final class ReloadScript {

  static final String ADDRESS = "/-/reload.js";

  private static final byte[] END = "</body>".getBytes(StandardCharsets.US_ASCII);

  private ReloadScript() {}

  static byte[] source() {
    try (InputStream in = ReloadScript.class.getResourceAsStream("reload.js")) {
      if (in == null) {
        throw new IllegalStateException("Bug: reload.js is not packaged");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The page with the script before the end of its body.
   *
   * @param generation what the page shows; the script reloads when it is told of a newer one
   */
  static byte[] inject(byte[] page, long generation) {
    byte[] tag =
        ("<script src=\"" + ADDRESS + "?" + generation + "\"></script>")
            .getBytes(StandardCharsets.US_ASCII);
    int at = lastIndexOfEnd(page);
    byte[] result = Arrays.copyOf(page, page.length + tag.length);
    System.arraycopy(tag, 0, result, at, tag.length);
    System.arraycopy(page, at, result, at + tag.length, page.length - at);
    return result;
  }

  private static int lastIndexOfEnd(byte[] page) {
    for (int i = page.length - END.length; i >= 0; i--) {
      if (Arrays.equals(page, i, i + END.length, END, 0, END.length)) {
        return i;
      }
    }
    return page.length;
  }
}
