package dev.casebook.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where programs keep what they can make anew, by the conventions of the systems. */
public final class CacheFolder {

  private CacheFolder() {}

  /**
   * Casebook's folder in the user's cache folder; empty when the user has none.
   *
   * @param environment the variables of the process
   */
  public static Optional<Path> of(Map<String, String> environment) {
    String named = environment.getOrDefault("XDG_CACHE_HOME", "");
    String local = environment.getOrDefault("LOCALAPPDATA", "");
    String home = environment.getOrDefault("HOME", "");
    if (named.isEmpty() && local.isEmpty() && home.isEmpty()) {
      return Optional.empty();
    }
    Path folder =
        !named.isEmpty()
            ? Path.of(named)
            : !local.isEmpty() ? Path.of(local) : Path.of(home, ".cache");
    return Optional.of(folder.resolve("casebook"));
  }
}
