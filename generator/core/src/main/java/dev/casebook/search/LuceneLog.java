package dev.casebook.search;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Lucene's hints for whoever starts the JVM, which say nothing to a writer of runbooks. */
final class LuceneLog {

  /** Held here, since the log manager forgets loggers that nobody holds. */
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private LuceneLog() {}

  static void silence() {
    VECTORS.setLevel(Level.OFF);
  }
}
