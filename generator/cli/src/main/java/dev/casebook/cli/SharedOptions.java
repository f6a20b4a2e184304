package dev.casebook.cli;

import dev.casebook.AsOf;
import dev.casebook.CasebookRequest;
import dev.casebook.KnownDocuments;
import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.CasebookException.Reason;
import dev.casebook.diagnostic.Palette;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.store.CacheFolder;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that all commands have. */
final class SharedOptions {

  private static final Pattern URL =
      Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+://.*|[\\w.-]+@[\\w.-]+:.*");

  @Option(
      names = "--source",
      paramLabel = "PATH",
      defaultValue = ".",
      description = "A repository, bare or not, or a folder (default: here).")
  String source = ".";

  @Option(
      names = "--ref",
      paramLabel = "REV",
      description = "A branch, tag or commit (default: the working tree).")
  @Nullable String ref;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "Only this folder of the repository is content.")
  @Nullable String folder;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Instead of casebook.yml in the source folder.")
  @Nullable Path config;

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description = "The moment to speak of (default: SOURCE_DATE_EPOCH, casebook.yml, now).")
  @Nullable String asOf;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description =
          "Where documents that were read are kept, for the next run (default: the user's cache"
              + " folder; in pipelines nowhere).")
  @Nullable Path cache;

  @Option(names = "--no-cache", description = "Read all documents anew, and keep none.")
  boolean noCache;

  @Option(
      names = {"-q", "--quiet"},
      description = "Say only what went wrong.")
  boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Say how long each stage took.")
  boolean verbose;

  @Option(names = "--debug", description = "Show where an error comes from.")
  boolean debug;

  @Option(names = "--no-color", description = "No colours; NO_COLOR does the same.")
  boolean noColor;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  private @Nullable KnownDocuments known;

  /** The request that the options make; all that it makes know the same documents. */
  CasebookRequest request(Terminal terminal, BuildOptions build) {
    return new CasebookRequest(
        sourcePath(),
        ref,
        folderPath(),
        config,
        AsOf.of(asOf, terminal.environment()),
        Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS),
        build.theme,
        build.baseUrl,
        build.threads(),
        known(terminal.environment()));
  }

  /**
   * A pipeline starts with nothing; and what a pull request could write into a cache that others
   * share would be believed.
   */
  private KnownDocuments known(Map<String, String> environment) {
    Path folder =
        cache != null || environment.containsKey("CI")
            ? cache
            : CacheFolder.of(environment).orElse(null);
    if (known == null) {
      known =
          noCache || folder == null
              ? KnownDocuments.ofThisRun()
              : KnownDocuments.in(folder, sourcePath());
    }
    return known;
  }

  /** The colours, unless they are not wanted. */
  Palette palette(Palette possible) {
    return noColor ? Palette.PLAIN : possible;
  }

  private Path sourcePath() {
    if (URL.matcher(source).matches()) {
      throw new CasebookException(
          Reason.CONFIGURATION,
          "'%s' is an address; clone it first (git clone %s) and name the folder"
              .formatted(source, source));
    }
    try {
      return Path.of(source);
    } catch (InvalidPathException e) {
      throw new CasebookException(Reason.INPUT, "no such folder: '" + source + "'", e);
    }
  }

  private @Nullable RepoPath folderPath() {
    String wanted = folder;
    if (wanted == null) {
      return null;
    }
    return RepoPath.ROOT
        .resolve(wanted)
        .filter(path -> !wanted.startsWith("/"))
        .orElseThrow(
            () ->
                new CasebookException(
                    Reason.CONFIGURATION,
                    "--folder '" + wanted + "' is not a folder inside the repository"));
  }
}
