package dev.casebook.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns names of files and folders into segments of addresses: lower-case ASCII letters, digits and
 * hyphens. What has no such form is replaced by a short hash, so that an address never depends on
 * the encoding of a file system and never needs percent signs.
 */
final class AddressScheme {

  private static final int LONGEST = 80;
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

  /** What site generators put behind the name of a page: {@code .html.md.erb}. */
  private static final Pattern EXTENSIONS =
      Pattern.compile("(?<=.)(\\.html?)?\\.(md|markdown)(\\.erb)?$", Pattern.CASE_INSENSITIVE);

  /** Names that Windows keeps for devices. */
  private static final Set<String> DEVICES =
      Set.of(
          "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

  private AddressScheme() {}

  /** A segment for a name, which is given without its extension. */
  static String segment(String name) {
    String folded = fold(name);
    StringBuilder slug = new StringBuilder();
    boolean lost = false;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        slug.append(c);
      } else {
        lost |= c > 127;
        hyphen(slug);
      }
    }
    String ascii = trimmed(slug);
    if (lost || ascii.isEmpty()) {
      return shortened((ascii.isEmpty() ? "" : ascii + "-") + "u-" + hash(name), name);
    }
    return DEVICES.contains(ascii) ? ascii + "-doc" : shortened(ascii, name);
  }

  /** Whether Windows keeps the name, with any extension, for a device. */
  static boolean isDevice(String name) {
    int dot = name.indexOf('.');
    String base = dot < 0 ? name : name.substring(0, dot);
    return DEVICES.contains(base.toLowerCase(Locale.ROOT));
  }

  /** The name of a document without what only says that it is one. */
  static String withoutExtensions(String fileName) {
    return EXTENSIONS.matcher(fileName).replaceFirst("");
  }

  /** Whether a name is its own address but for case, punctuation and accents. */
  static boolean isPlain(String name) {
    return fold(name).chars().allMatch(c -> c <= 127)
        && name.chars().anyMatch(c -> c < 128 && Character.isLetterOrDigit(c));
  }

  /** Eight hex digits that stand for a text, the same for both of its Unicode forms. */
  static String hash(String text) {
    byte[] bytes = Normalizer.normalize(text, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    return digest(bytes).substring(0, 8);
  }

  /** The SHA-256 of bytes, in hex digits. */
  static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Bug: every Java has SHA-256", e);
    }
  }

  private static String fold(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    return plain.toLowerCase(Locale.ROOT);
  }

  private static void hyphen(StringBuilder slug) {
    if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
      slug.append('-');
    }
  }

  private static String trimmed(StringBuilder slug) {
    int end = slug.length();
    return end > 0 && slug.charAt(end - 1) == '-' ? slug.substring(0, end - 1) : slug.toString();
  }

  private static String shortened(String slug, String name) {
    return slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST - 9) + "-" + hash(name);
  }
}
