package dev.casebook.maven;

import dev.casebook.check.CheckReport;
import dev.casebook.write.DirectorySiteWriter;
import dev.casebook.write.WriteSummary;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Reads everything, checks it, and writes the site. */
@Mojo(
    name = "build",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresProject = false,
    threadSafe = true)
public final class BuildMojo extends CasebookMojo {

  /** The folder to write. */
  @Parameter(
      property = "casebook.output",
      defaultValue = "${project.build.directory}/casebook",
      required = true)
  @Nullable File output;

  /** A theme by name, or a folder that holds one. */
  @Parameter(property = "casebook.theme")
  @Nullable String theme;

  /** Where the site will be published. */
  @Parameter(property = "casebook.baseUrl")
  @Nullable String baseUrl;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      return;
    }
    FindingLog findings = new FindingLog(getLog(), failOn);
    run(
        theme,
        baseUrl,
        casebook -> {
          WriteSummary written =
              casebook.build(
                  new DirectorySiteWriter(target(), List.of(sourcePath()), threadCount()));
          CheckReport report = casebook.check(false);
          getLog().info("%s files in %s".formatted(files(written), target()));
          return findings.summarise(report);
        });
  }

  private Path target() {
    return output == null ? Path.of("casebook") : projectPath(output);
  }

  private static int files(WriteSummary written) {
    return written.written() + written.unchanged();
  }
}
