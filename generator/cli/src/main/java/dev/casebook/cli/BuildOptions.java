package dev.casebook.cli;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.CasebookException.Reason;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of commands that make pages. */
final class BuildOptions {

  /** Those of commands that make none. */
  static final BuildOptions DEFAULTS = new BuildOptions();

  @Option(
      names = "--theme",
      paramLabel = "NAME|DIR",
      description = "A theme by name, or a folder that holds one.")
  @Nullable String theme;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "Where the site will be published.")
  @Nullable String baseUrl;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads to use (default: one per processor).")
  @Nullable Integer threads;

  int threads() {
    if (threads == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (threads < 1 || threads > 256) {
      throw new CasebookException(Reason.CONFIGURATION, "--threads must be between 1 and 256");
    }
    return threads;
  }
}
