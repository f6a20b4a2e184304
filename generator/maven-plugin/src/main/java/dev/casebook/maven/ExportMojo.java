package dev.casebook.maven;

import dev.casebook.output.DocumentExport;
import dev.casebook.write.TextFiles;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Writes all documents with all that is known of them to a file. */
@Mojo(name = "export", requiresProject = false, threadSafe = true)
public final class ExportMojo extends CasebookMojo {

  /** The forms of an export. */
  public enum Format {
    /** Everything, with the provenance of each value. */
    JSON,
    /** A table, for spreadsheets. */
    CSV
  }

  /** JSON or CSV. */
  @Parameter(property = "casebook.exportFormat", defaultValue = "JSON")
  Format exportFormat = Format.JSON;

  /** The file to write; {@code casebook-export.json} or {@code .csv} in target when not given. */
  @Parameter(property = "casebook.exportFile")
  @Nullable File exportFile;

  /** Where a build writes. */
  @Parameter(defaultValue = "${project.build.directory}", readonly = true)
  File buildDirectory = new File("target");

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      return;
    }
    run(
        null,
        null,
        casebook -> {
          DocumentExport export = new DocumentExport(casebook.read().catalog());
          Path file = file();
          TextFiles.write(
              file,
              exportFormat == Format.CSV ? export.csv() : export.json(casebook.read().commit()));
          getLog().info(casebook.read().catalog().documents().size() + " documents in " + file);
          return Optional.empty();
        });
  }

  private Path file() {
    String name = "casebook-export." + exportFormat.name().toLowerCase(Locale.ROOT);
    return exportFile == null ? projectPath(buildDirectory).resolve(name) : exportFile.toPath();
  }
}
