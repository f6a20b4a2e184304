package dev.casebook.cli;

import dev.casebook.diagnostic.CasebookException;

/** The exit codes that scripts rely on. */
final class ExitCode {

  static final int OK = 0;

  /** Findings at or above the level that fails. */
  static final int FINDINGS = 1;

  static final int USAGE = 2;
  static final int INPUT = 3;
  static final int IO = 4;
  static final int INTERNAL = 70;
  static final int INTERRUPTED = 130;

  private ExitCode() {}

  static int of(CasebookException.Reason reason) {
    return switch (reason) {
      case CONFIGURATION -> USAGE;
      case INPUT -> INPUT;
      case IO -> IO;
    };
  }
}
