package dev.casebook.maven;

import dev.casebook.Preview;
import dev.casebook.diagnostic.CasebookException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Builds, serves on this machine only, and rebuilds when a file changes, until it is stopped. */
@Mojo(name = "serve", requiresProject = false, threadSafe = true)
public final class ServeMojo extends CasebookMojo {

  /** The port; the next free one is taken when it is in use, any one for 0. */
  @Parameter(property = "casebook.port", defaultValue = "8123")
  int port = Preview.PORT;

  /** A theme by name, or a folder that holds one. */
  @Parameter(property = "casebook.theme")
  @Nullable String theme;

  @Override
  public void execute() throws MojoExecutionException {
    if (skip) {
      return;
    }
    try {
      Preview.run(() -> request(theme, null), port, new Told());
    } catch (CasebookException e) {
      throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What the preview tells, in Maven's log. */
  private final class Told implements Preview.Listener {

    @Override
    public void serves(String sentence) {
      getLog().info(sentence);
    }

    @Override
    public void built(String sentence) {
      getLog().info(sentence);
    }

    @Override
    public void failed(String message, Throwable cause) {
      getLog().error(message);
      getLog().debug(cause);
    }
  }
}
