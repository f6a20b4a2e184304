package dev.casebook.check;

import dev.casebook.model.Freshness.Evidence;

/** Says what speaks for or against a document, in words. */
public final class EvidenceWords {

  private EvidenceWords() {}

  /** For example {@code reviewed by @ana on 2026-04-20}. */
  public static String of(Evidence evidence) {
    String text = evidence.text();
    String what =
        switch (evidence.kind()) {
          case CHANGE -> "changed" + quoted(text);
          case REVIEW -> "reviewed" + (text.isEmpty() ? "" : " by " + text);
          case DRILL -> "exercised" + in(text);
          case INCIDENT -> "worked" + in(text);
          case CONTRADICTION -> "found wrong or missing" + in(text);
          case GONE -> "names '" + text + "', which is gone, as seen";
        };
    return what + " on " + evidence.on();
  }

  private static String quoted(String text) {
    return text.isEmpty() ? "" : " ('" + text + "')";
  }

  private static String in(String text) {
    return text.isEmpty() ? "" : " in '" + text + "'";
  }
}
