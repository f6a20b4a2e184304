package dev.casebook.cli;

import dev.casebook.check.CheckReport;
import dev.casebook.diagnostic.Level;
import java.util.Locale;

/** From which level on findings fail a command. */
enum FailOn {
  ERROR,
  WARNING,
  NEVER;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  int exitCode(CheckReport report) {
    boolean fails =
        switch (this) {
          case ERROR -> report.reaches(Level.ERROR);
          case WARNING -> report.reaches(Level.WARNING);
          case NEVER -> false;
        };
    return fails ? ExitCode.FINDINGS : ExitCode.OK;
  }

  /** The lowest level of a finding that fails; errors where none does. */
  Level level() {
    return this == WARNING ? Level.WARNING : Level.ERROR;
  }
}
