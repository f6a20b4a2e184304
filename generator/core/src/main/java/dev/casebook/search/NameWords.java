package dev.casebook.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a file's name that its title lacks: writers choose names that people look for. */
final class NameWords {

  private static final Pattern EXTENSIONS = Pattern.compile("(\\.html)?\\.(md|markdown)(\\.erb)?$");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Names that say nothing of what is inside; the folder's name does. */
  private static final Set<String> EMPTY =
      Set.of("readme", "index", "_index", "main", "overview", "doc", "docs", "document", "page");

  private NameWords() {}

  /** Separated by spaces; empty when the title has them all. */
  static String of(SearchPage page) {
    Set<String> known = new HashSet<>(words(page.title()));
    List<String> words = new ArrayList<>();
    for (String word : words(name(page))) {
      if (known.add(word) && !word.chars().allMatch(Character::isDigit)) {
        words.add(word);
      }
    }
    return String.join(" ", words);
  }

  private static String name(SearchPage page) {
    String name = EXTENSIONS.matcher(page.path().fileName()).replaceFirst("");
    return EMPTY.contains(name.toLowerCase(Locale.ROOT)) ? page.path().folder().fileName() : name;
  }

  private static List<String> words(String text) {
    return QueryAnalysis.terms(BETWEEN.matcher(text).replaceAll(" ")).stream()
        .map(QueryAnalysis.Term::text)
        .toList();
  }
}
