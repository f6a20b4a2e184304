package dev.casebook.maven;

import dev.casebook.Casebook;
import dev.casebook.CheckScope;
import dev.casebook.ReviewedChange;
import dev.casebook.check.CheckReport;
import dev.casebook.diagnostic.FindingFormat;
import dev.casebook.diagnostic.Palette;
import dev.casebook.links.ExternalLinks;
import dev.casebook.report.ChangeReport;
import dev.casebook.write.TextFiles;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Reads everything and reports what is wrong, without writing a site. */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class CheckMojo extends CasebookMojo {

  /** What is out of date is an error. */
  @Parameter(property = "casebook.enforceFreshness", defaultValue = "false")
  boolean enforceFreshness;

  /** Only what the change since this revision touches is shown and can fail. */
  @Parameter(property = "casebook.ratchetFrom")
  @Nullable String ratchetFrom;

  /** A file of findings to leave out, as {@code casebook check --write-baseline} makes it. */
  @Parameter(property = "casebook.baseline")
  @Nullable File baseline;

  /** A file to write the findings to, for programs, beside the log. */
  @Parameter(property = "casebook.findings")
  @Nullable File findings;

  /** The form of that file: HUMAN, LINE, JSON, SARIF, GITHUB, GITLAB or JUNIT. */
  @Parameter(property = "casebook.format", defaultValue = "SARIF")
  FindingFormat format = FindingFormat.SARIF;

  /** A file to write a summary in Markdown to, for a comment or the summary of a pipeline. */
  @Parameter(property = "casebook.report")
  @Nullable File report;

  /** Visits the links to other sites too; needs the network, so not when Maven is offline. */
  @Parameter(property = "casebook.externalLinks", defaultValue = "false")
  boolean externalLinks;

  /** The file where answers of other sites are kept; in the user's cache folder when not given. */
  @Parameter(property = "casebook.linkCache")
  @Nullable File linkCache;

  /** Whether Maven was told to do without the network. */
  @Parameter(defaultValue = "${settings.offline}", readonly = true)
  boolean offline;

  /** The version of this plugin. */
  @Parameter(defaultValue = "${plugin.version}", readonly = true)
  String version = "";

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      return;
    }
    FindingLog log = new FindingLog(getLog(), failOn);
    CheckScope scope = new CheckScope(enforceFreshness, ratchetFrom, path(baseline));
    run(
        null,
        null,
        casebook -> {
          visit(casebook);
          CheckReport found = scope.of(casebook);
          write(casebook, found, log);
          return log.list(found);
        });
  }

  private void visit(Casebook casebook) {
    if (externalLinks && offline) {
      getLog().info("links to other sites are not visited: Maven is offline");
    } else if (externalLinks) {
      Path file = path(linkCache);
      casebook.visit(
          new ExternalLinks(), file == null ? ExternalLinks.usualCache(System.getenv()) : file);
    }
  }

  private void write(Casebook casebook, CheckReport found, FindingLog log) {
    if (findings != null) {
      FindingFormat.Surroundings surroundings =
          new FindingFormat.Surroundings(casebook.lines(), Palette.PLAIN, version, log.failing());
      TextFiles.write(findings.toPath(), format.formatter(surroundings).format(found.findings()));
    }
    if (report != null) {
      int left = casebook.check(enforceFreshness).findings().size() - found.findings().size();
      ChangeReport change =
          ReviewedChange.of(casebook, found, ratchetFrom, left, "mvn casebook:check");
      TextFiles.write(report.toPath(), change.text(ChangeReport.COMMENT));
    }
  }

  private static @Nullable Path path(@Nullable File file) {
    return file == null ? null : file.toPath();
  }
}
