package dev.casebook.maven;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Reads everything and reports what is wrong, without writing a site. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends CasebookMojo {

  /** What is out of date is an error. */
  @Parameter(property = "casebook.enforceFreshness", defaultValue = "false")
  boolean enforceFreshness;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      return;
    }
    FindingLog findings = new FindingLog(getLog(), failOn);
    run(null, null, casebook -> findings.list(casebook.check(enforceFreshness)));
  }
}
