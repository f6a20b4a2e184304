package dev.casebook.cli;

import dev.casebook.Casebook;
import dev.casebook.Mending;
import dev.casebook.check.CheckReport;
import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.CasebookException.Reason;
import dev.casebook.diagnostic.TerminalText;
import java.io.PrintStream;
import picocli.CommandLine.Option;

/** Mends what leaves no doubt, after showing it. */
final class FixOptions {

  @Option(
      names = "--fix",
      description = "Mend what leaves no doubt; the difference is shown first.")
  private boolean fix;

  @Option(names = "--yes", description = "With --fix: write without asking.")
  private boolean yes;

  @Option(names = "--dry-run", description = "With --fix: show the difference and write nothing.")
  private boolean dryRun;

  /** Whether only the difference is asked for. */
  boolean isDryRun() {
    return fix && dryRun;
  }

  /**
   * Shows and writes what was asked for.
   *
   * @return the report without what is mended now
   * @throws CasebookException when the files cannot be written, or nobody can be asked
   */
  CheckReport apply(Terminal terminal, Casebook casebook, CheckReport found) {
    if (!fix) {
      if (yes || dryRun) {
        throw new CasebookException(Reason.CONFIGURATION, "--yes and --dry-run need --fix");
      }
      return found;
    }
    Mending mending = Mending.of(casebook, found);
    if (mending.files().isEmpty()) {
      terminal.note("nothing can be mended without a doubt");
      return found;
    }
    terminal.out().flush();
    PrintStream shown = dryRun ? terminal.out() : terminal.err();
    mending
        .difference()
        .lines()
        .map(TerminalText::escape)
        .forEach(line -> shown.print(line + "\n"));
    shown.flush();
    String what =
        Summary.count(mending.count(), "finding", "findings")
            + " in "
            + Summary.count(mending.files().size(), "file", "files");
    if (dryRun) {
      terminal.note("would mend " + what);
      return found;
    }
    if (!yes && !agrees(terminal, what)) {
      terminal.note("nothing is written");
      return found;
    }
    CheckReport left = mending.write();
    terminal.note("mended " + what + "; look at it with: git diff");
    return left;
  }

  private static boolean agrees(Terminal terminal, String what) {
    String answer = terminal.ask("mend " + what + "? [y/N] ");
    if (answer == null) {
      throw new CasebookException(
          Reason.CONFIGURATION, "nobody can be asked here: say --yes to write, or --dry-run");
    }
    return answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes");
  }
}
