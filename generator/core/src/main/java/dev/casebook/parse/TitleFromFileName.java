package dev.casebook.parse;

import dev.casebook.diagnostic.RepoPath;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The file name in words; of an index file, the name of its folder. */
final class TitleFromFileName implements Convention {

  private static final Pattern DATE = Pattern.compile("^\\d{4}-\\d{2}-\\d{2}[-_ ]+(?=\\S)");
  private static final Pattern SEPARATORS = Pattern.compile("[-_\\s]+");
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
    return words(ofFolder ? path.folder().fileName() : ContentFiles.baseName(path));
  }

  /** Whether the file speaks of its folder. */
  static boolean isIndex(RepoPath path) {
    return INDEXES.contains(ContentFiles.baseName(path).toLowerCase(Locale.ROOT));
  }

  static String words(String name) {
    String bare = DATE.matcher(name).replaceFirst("");
    String words =
        bare.indexOf(' ') >= 0 ? bare.strip() : SEPARATORS.matcher(bare).replaceAll(" ").strip();
    if (words.isEmpty()) {
      return name;
    }
    int first = words.codePointAt(0);
    return new StringBuilder()
        .appendCodePoint(Character.toUpperCase(first))
        .append(words, Character.charCount(first), words.length())
        .toString();
  }
}
