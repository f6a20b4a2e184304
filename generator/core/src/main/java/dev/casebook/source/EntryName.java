package dev.casebook.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectChecker;
import org.jspecify.annotations.Nullable;

/**
 * The name of a file or folder as somebody wrote it into a tree: what it says, why it may not
 * enter, and how it is shown without harm.
 *
 * @param text the name; escaped where it is refused
 * @param refusal why it may not enter; null when it may
 */
record EntryName(String text, @Nullable String refusal) {

  private static final String HEX = "0123456789ABCDEF";

  /** Reads a name of at most {@code longest} bytes. */
  static EntryName of(byte[] raw, int longest) {
    @Nullable String text = decode(raw);
    @Nullable String refusal = text == null ? "is not valid UTF-8" : refusal(raw, text, longest);
    return text == null || refusal != null
        ? new EntryName(escape(raw, longest), refusal)
        : new EntryName(text, null);
  }

  private static @Nullable String refusal(byte[] raw, String text, int longest) {
    if (raw.length == 0) {
      return "is empty";
    }
    if (raw.length > longest) {
      return "is longer than " + longest + " bytes";
    }
    if (text.indexOf('/') >= 0 || text.indexOf('\\') >= 0 || text.indexOf('\0') >= 0) {
      return "contains a slash, a backslash or a NUL, which no name can";
    }
    if (text.codePoints().anyMatch(EntryName::isHidden)) {
      return "contains control characters or characters that turn or hide text";
    }
    if (text.toLowerCase(Locale.ROOT).startsWith(".git:") || !isSafeForGit(raw)) {
      return "stands for a folder of the system or for Git's own folder";
    }
    return null;
  }

  /** Neither {@code .}, {@code ..} nor one of the spellings of {@code .git}. */
  private static boolean isSafeForGit(byte[] raw) {
    try {
      new ObjectChecker().setSafeForMacOS(true).checkPathSegment(raw, 0, raw.length);
      return true;
    } catch (CorruptObjectException e) {
      return false;
    }
  }

  private static @Nullable String decode(byte[] raw) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** Printable ASCII stays, all else becomes {@code %XX}, and so do dots where nothing else is. */
  private static String escape(byte[] raw, int longest) {
    boolean onlyDots = true;
    for (byte b : raw) {
      onlyDots &= b == '.';
    }
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < Math.min(raw.length, longest); i++) {
      char c = (char) (raw[i] & 0xff);
      if (c > ' ' && c < 0x7f && c != '/' && c != '\\' && c != '%' && !onlyDots) {
        shown.append(c);
      } else {
        shown.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return shown.toString();
  }

  /**
   * Whether a character changes how the text around it looks without being seen: controls, line
   * separators, marks of direction, zero-width spaces. Joiners are letters of some scripts and
   * stay.
   */
  static boolean isHidden(int c) {
    return c < 0x20
        || (c >= 0x7f && c < 0xa0)
        || c == 0x61c
        || c == 0x200b
        || c == 0x200e
        || c == 0x200f
        || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x206f)
        || (c >= 0xd800 && c < 0xe000)
        || c == 0xfeff
        || (c >= 0xfff9 && c <= 0xfffb);
  }
}
