package dev.casebook.maven;

import dev.casebook.check.CheckReport;
import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.TerminalText;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** Findings in Maven's log, and whether they fail the build. */
final class FindingLog {

  private final Log log;
  private final @Nullable Level failing;

  /**
   * @throws MojoExecutionException when the level is none of error, warning and never
   */
  FindingLog(Log log, String failOn) throws MojoExecutionException {
    this.log = log;
    this.failing =
        switch (failOn) {
          case "error" -> Level.ERROR;
          case "warning" -> Level.WARNING;
          case "never" -> null;
          default ->
              throw new MojoExecutionException(
                  "casebook.failOn is '" + failOn + "', not error, warning or never");
        };
  }

  /** The lowest level of a finding that fails; errors where none does. */
  Level failing() {
    return failing == null ? Level.ERROR : failing;
  }

  /** Logs all findings; why the build fails, if it does. */
  Optional<String> list(CheckReport report) {
    report.findings().forEach(this::log);
    return verdict(report);
  }

  /** Logs what fails the build and counts the rest; why the build fails, if it does. */
  Optional<String> summarise(CheckReport report) {
    report.findings().stream().filter(this::fails).forEach(this::log);
    log.info(report.summary());
    return verdict(report);
  }

  private boolean fails(Finding finding) {
    return failing != null && finding.level().compareTo(failing) >= 0;
  }

  private Optional<String> verdict(CheckReport report) {
    return failing != null && report.reaches(failing)
        ? Optional.of("Casebook found " + report.summary())
        : Optional.empty();
  }

  private void log(Finding finding) {
    String text =
        "%s: [%s] %s".formatted(finding.location(), finding.rule().id(), finding.message());
    String line =
        TerminalText.escape(finding.help().isEmpty() ? text : text + " (" + finding.help() + ")");
    switch (finding.level()) {
      case ERROR -> log.error(line);
      case WARNING -> log.warn(line);
      case INFO -> log.info(line);
    }
  }
}
