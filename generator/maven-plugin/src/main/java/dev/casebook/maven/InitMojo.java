package dev.casebook.maven;

import dev.casebook.FirstConfiguration;
import dev.casebook.diagnostic.TerminalText;
import dev.casebook.explore.ForeignSite.Generator;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Looks at a repository, tells what is there, and writes a first casebook.yml. */
@Mojo(name = "init", requiresProject = false, threadSafe = true)
public final class InitMojo extends CasebookMojo {

  /** Writes nothing and shows the file that would be written. */
  @Parameter(property = "casebook.dryRun", defaultValue = "false")
  boolean dryRun;

  /** Whose titles, addresses and order to take: MKDOCS, HUGO, DOCUSAURUS or TECHDOCS. */
  @Parameter(property = "casebook.from")
  @Nullable Generator from;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      return;
    }
    run(
        null,
        null,
        casebook -> {
          FirstConfiguration first = FirstConfiguration.of(casebook, request(null, null), from);
          tell(first.report());
          tell(dryRun || ref != null ? first.text().lines().toList() : first.write());
          return Optional.empty();
        });
  }

  private void tell(List<String> lines) {
    lines.stream().map(TerminalText::escape).forEach(getLog()::info);
  }
}
