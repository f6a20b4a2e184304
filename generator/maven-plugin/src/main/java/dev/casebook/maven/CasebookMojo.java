package dev.casebook.maven;

import dev.casebook.AsOf;
import dev.casebook.Casebook;
import dev.casebook.CasebookRequest;
import dev.casebook.Progress;
import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.CasebookException.Reason;
import dev.casebook.diagnostic.RepoPath;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters that the goals share, and how an engine call ends. */
abstract class CasebookMojo extends AbstractMojo {

  /** Does nothing at all. */
  @Parameter(property = "casebook.skip", defaultValue = "false")
  boolean skip;

  /** The folder of the project, or the current one where there is none. */
  @Parameter(defaultValue = "${basedir}", readonly = true)
  File basedir = new File("");

  /** A repository, bare or not, or a folder. */
  @Parameter(property = "casebook.source", defaultValue = "${basedir}", required = true)
  @Nullable File source;

  /** A branch, tag or commit; the working tree when not given. */
  @Parameter(property = "casebook.ref")
  @Nullable String ref;

  /** Only this folder of the repository is content. */
  @Parameter(property = "casebook.folder")
  @Nullable String folder;

  /** Instead of {@code casebook.yml} in the source folder. */
  @Parameter(property = "casebook.config")
  @Nullable File config;

  /** The moment to speak of: {@code 2026-11-02T08:00:00Z} or {@code 2026-11-02}. */
  @Parameter(property = "casebook.asOf")
  @Nullable String asOf;

  /** How many threads to use; 0 is one per processor. */
  @Parameter(property = "casebook.threads", defaultValue = "0")
  int threads;

  /** The level of findings that fails the build: {@code error}, {@code warning}, {@code never}. */
  @Parameter(property = "casebook.failOn", defaultValue = "error")
  String failOn = "error";

  /** What Maven leaves in paths where there is no project. */
  private static final String NO_PROJECT = "${project.basedir}";

  /** What a goal does with the engine; gives what failed, or nothing. */
  interface Task {
    Optional<String> run(Casebook casebook);
  }

  /** Runs a task, unless the goal is to be skipped; findings fail the build, the rest breaks it. */
  final void run(@Nullable String theme, @Nullable String baseUrl, Task task)
      throws MojoExecutionException, MojoFailureException {
    Optional<String> failure;
    try (Casebook casebook = Casebook.open(request(theme, baseUrl), Progress.NONE)) {
      failure = task.run(casebook);
    } catch (CasebookException e) {
      throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
    }
    if (failure.isPresent()) {
      throw new MojoFailureException(failure.get());
    }
  }

  final Path sourcePath() {
    return source == null ? Path.of("") : source.toPath();
  }

  /** A path of the project, which lies in the current folder where there is no project. */
  final Path projectPath(File file) {
    String path = file.getPath();
    int at = path.indexOf(NO_PROJECT);
    return at < 0
        ? file.toPath()
        : basedir.toPath().resolve(path.substring(at + NO_PROJECT.length() + 1));
  }

  final int threadCount() {
    return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
  }

  private @Nullable RepoPath folderPath() {
    if (folder != null && !RepoPath.isValid(folder)) {
      throw new CasebookException(
          Reason.CONFIGURATION,
          "casebook.folder is '" + folder + "', not a folder inside the repository");
    }
    return folder == null ? null : new RepoPath(folder);
  }

  final CasebookRequest request(@Nullable String theme, @Nullable String baseUrl) {
    return new CasebookRequest(
        sourcePath(),
        ref,
        folderPath(),
        config == null ? null : config.toPath(),
        AsOf.of(asOf, System.getenv()),
        Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS),
        theme,
        baseUrl,
        threadCount());
  }
}
