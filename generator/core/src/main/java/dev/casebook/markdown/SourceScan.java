package dev.casebook.markdown;

/** Looks at the source before the library does, for what the library would be slow at. */
final class SourceScan {

  private SourceScan() {}

  /** Refuses text that is over the limits. */
  static void check(String text, MarkdownLimits limits) {
    if (text.length() > limits.characters()) {
      throw new Refusal(0, "it is longer than " + limits.characters() + " characters");
    }
  }
}
