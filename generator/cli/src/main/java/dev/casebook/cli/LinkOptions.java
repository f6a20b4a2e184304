package dev.casebook.cli;

import dev.casebook.Casebook;
import dev.casebook.links.ExternalLinks;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Visits links to other sites, when somebody asks for it. */
final class LinkOptions {

  @Option(
      names = "--external-links",
      description = "Visit the links to other sites too; needs the network.")
  private boolean external;

  @Option(
      names = "--link-cache",
      paramLabel = "FILE",
      description = "Where answers are kept (default: in the user's cache folder).")
  private @Nullable Path cache;

  /** Visits the links when that is asked for. */
  void apply(Casebook casebook, Map<String, String> environment) {
    if (external) {
      casebook.visit(
          new ExternalLinks(), cache == null ? ExternalLinks.usualCache(environment) : cache);
    }
  }
}
