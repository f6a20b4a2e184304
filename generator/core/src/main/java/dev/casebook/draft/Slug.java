package dev.casebook.draft;

import java.util.Locale;
import java.util.regex.Pattern;

/** Titles as parts of file names and ids. */
final class Slug {

  private static final int LONGEST = 60;
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}\\\\/:*?\"<>|#%\\[\\]]+");

  private Slug() {}

  /** Letters and digits of any script in lower case, with hyphens between the words. */
  static String of(String title) {
    String slug = BETWEEN.matcher(title.toLowerCase(Locale.ROOT).strip()).replaceAll("-");
    String cut = cut(slug);
    int end = cut.length() < slug.length() ? cut.lastIndexOf('-') : -1;
    return trimmed(end > LONGEST / 2 ? cut.substring(0, end) : cut);
  }

  /** The title as it is, without what file names cannot hold. */
  static String words(String title) {
    String plain = FORBIDDEN.matcher(title).replaceAll(" ").replaceAll("\\s+", " ").strip();
    return cut(plain).strip().replaceFirst("^[.\\s]+", "").replaceFirst("[.\\s]+$", "");
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST));
  }

  private static String trimmed(String slug) {
    return slug.replaceFirst("^-+", "").replaceFirst("-+$", "");
  }
}
