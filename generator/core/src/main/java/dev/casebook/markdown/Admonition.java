package dev.casebook.markdown;

import java.util.Locale;

/** The kinds of {@code !!!} admonitions, brought down to those that GitHub's alerts have. */
final class Admonition {

  private Admonition() {}

  /** The kind that a word after {@code !!!} stands for; a word that none knows is a note. */
  static String kind(String info) {
    return switch (info) {
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
        : info.substring(0, 1).toUpperCase(Locale.ROOT) + info.substring(1);
  }
}
