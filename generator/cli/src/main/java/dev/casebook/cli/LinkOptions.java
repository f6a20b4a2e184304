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
      casebook.visit(new ExternalLinks(), cache == null ? usual(environment) : cache);
    }
  }

  /** By the conventions of the systems. */
  private static Path usual(Map<String, String> environment) {
    String named = environment.getOrDefault("XDG_CACHE_HOME", "");
    String local = environment.getOrDefault("LOCALAPPDATA", "");
    String home = environment.getOrDefault("HOME", "");
    Path folder =
        !named.isEmpty()
            ? Path.of(named)
            : !local.isEmpty() ? Path.of(local) : Path.of(home.isEmpty() ? "." : home, ".cache");
    return folder.resolve("casebook").resolve("links.json");
  }
}
