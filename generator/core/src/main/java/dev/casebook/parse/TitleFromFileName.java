package dev.casebook.parse;

import dev.casebook.diagnostic.RepoPath;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The file name in words; of an index file, the name of its folder. */
final class TitleFromFileName implements Convention {

  private static final String GAP = "[-_ .]+(?=\\S)";
  private static final Pattern PREFIX =
      Pattern.compile(
          "^("
              + ("\\d{4}[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\\d|3[01])([T_-]?\\d{4,6}Z?)?" + GAP)
              + ("|(0[1-9]|[12]\\d|3[01])[-_.](0[1-9]|1[0-2])[-_.]\\d{4}" + GAP)
              + ("|(0[1-9]|1[0-2])[-_](0[1-9]|[12]\\d|3[01])" + GAP)
              + ("|20\\d{2}[-_.](0[1-9]|1[0-2])" + GAP)
              + ("|(?i:inc|incident|pm|pir|rca|postmortem|post-mortem)[-_# ]?\\d[\\d-]*" + GAP)
              + ("|0\\d{0,4}" + GAP)
              + ")");
  private static final Pattern KEPT = Pattern.compile("\\d{4}[-_]\\d{2}([-_]\\d{2})?(?!\\d)");
  private static final Pattern ENCODED = Pattern.compile("%20");
  private static final Pattern SEPARATORS = Pattern.compile("[-_\\s]+");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final char HYPHEN = '\u2011';
  private static final Set<String> INDEXES = Set.of("readme", "index", "_index");

  @Override
  public String name() {
    return "file name";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    boolean ofFolder = isIndex(page.path()) && !page.path().folder().value().isEmpty();
    evidence.inFileName(Field.TITLE, of(page.path()), ofFolder ? "folder name" : name());
  }

  /** The title that a path tells. */
  static String of(RepoPath path) {
    boolean ofFolder = isIndex(path) && !path.folder().value().isEmpty();
    return words(ofFolder ? path.folder().fileName() : ownName(path));
  }

  /** Whether the file speaks of its folder. */
  static boolean isIndex(RepoPath path) {
    return INDEXES.contains(ownName(path).toLowerCase(Locale.ROOT));
  }

  private static String ownName(RepoPath path) {
    return LanguageFromFileName.without(ContentFiles.baseName(path));
  }

  /** A name in words: without the date or number at its start, with spaces, in upper case first. */
  static String words(String name) {
    String plain = ENCODED.matcher(name).replaceAll(" ").strip();
    String bare = SPACES.matcher(withoutPrefix(plain)).replaceAll(" ").strip();
    String words = bare.indexOf(' ') >= 0 ? bare : spaced(bare);
    if (words.isEmpty()) {
      return name;
    }
    int first = words.codePointAt(0);
    return new StringBuilder()
        .appendCodePoint(Character.toUpperCase(first))
        .append(words, Character.charCount(first), words.length())
        .toString();
  }

  /** {@code 2026-03-04-PM2026-003 - disk full} is {@code disk full}; a date alone stays. */
  private static String withoutPrefix(String name) {
    String bare = name;
    for (int i = 0; i < 2; i++) {
      String shorter = PREFIX.matcher(bare).replaceFirst("");
      if (shorter.codePoints().noneMatch(Character::isLetter)) {
        return bare;
      }
      bare = shorter;
    }
    return bare;
  }

  private static String spaced(String name) {
    String kept = KEPT.matcher(name).replaceAll(TitleFromFileName::unbroken);
    return SEPARATORS.matcher(kept).replaceAll(" ").strip().replace(HYPHEN, '-');
  }

  private static String unbroken(MatchResult date) {
    return date.group().replace('-', HYPHEN).replace('_', HYPHEN);
  }
}
