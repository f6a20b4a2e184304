package dev.casebook.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps libraries quiet: a user hears Casebook, not what it is made of. */
final class Logging {

  /** Held, because the log manager forgets loggers that nobody holds. */
  private static final Logger ROOT = Logger.getLogger("");

  private Logging() {}

  /** Only what breaks is logged; with {@code --debug} warnings too. */
  static void configure(boolean debug) {
    if (System.getProperty("java.util.logging.config.file") == null) {
      ROOT.setLevel(debug ? Level.WARNING : Level.OFF);
    }
  }
}
