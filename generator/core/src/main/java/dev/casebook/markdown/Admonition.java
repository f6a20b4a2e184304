package dev.casebook.markdown;

import java.util.Locale;
import java.util.Set;

/** The kinds of admonitions, brought down to those that GitHub's alerts have. */
final class Admonition {

  private static final Set<String> WORDS =
      Set.of(
          ("note info abstract summary tldr todo example quote cite question help faq seealso"
                  + " primary secondary tip hint success check done important attention warning"
                  + " caution danger error failure fail missing bug")
              .split(" "));

  private Admonition() {}

  /** Whether the word names a kind. */
  static boolean isKnown(String word) {
    return WORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** The kind that a word after {@code !!!} stands for; a word that none knows is a note. */
  static String kind(String info) {
    return switch (info.toLowerCase(Locale.ROOT)) {
      case "tip", "hint", "success", "check", "done" -> "tip";
      case "important", "attention" -> "important";
      case "warning" -> "warning";
      case "caution", "danger", "error", "failure", "fail", "missing", "bug" -> "caution";
      default -> "note";
    };
  }

  /** The word as a title. */
  static String title(String info) {
    return info.isEmpty()
        ? "Note"
        : info.substring(0, 1).toUpperCase(Locale.ROOT)
            + info.substring(1).toLowerCase(Locale.ROOT);
  }
}
