package dev.casebook;

import dev.casebook.diagnostic.RepoPath;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a user asks for; each value that is null is left to {@code casebook.yml} or its default.
 *
 * @param source a repository, bare or not, a folder inside one, or a plain folder
 * @param ref a revision; null for the working tree (of a bare repository: its HEAD)
 * @param folder only this folder of the repository is content; a source that lies inside a
 *     repository is such a folder by itself
 * @param configFile instead of {@code casebook.yml} in the source folder
 * @param asOf the moment that the build speaks of; wins over the configuration
 * @param now the clock, asked once by the caller; used when nobody names an {@code asOf}
 * @param theme a name or a folder
 * @param baseUrl where the site will be published
 * @param threads at least 1
 * @param known documents as they were read before
 */
public record CasebookRequest(
    Path source,
    @Nullable String ref,
    @Nullable RepoPath folder,
    @Nullable Path configFile,
    @Nullable Instant asOf,
    Instant now,
    @Nullable String theme,
    @Nullable String baseUrl,
    int threads,
    KnownDocuments known) {

  public CasebookRequest {
    if (threads < 1) {
      throw new IllegalArgumentException("Bug: threads must be at least 1: " + threads);
    }
  }

  /** A request that knows no documents yet. */
  public CasebookRequest(
      Path source,
      @Nullable String ref,
      @Nullable RepoPath folder,
      @Nullable Path configFile,
      @Nullable Instant asOf,
      Instant now,
      @Nullable String theme,
      @Nullable String baseUrl,
      int threads) {
    this(
        source,
        ref,
        folder,
        configFile,
        asOf,
        now,
        theme,
        baseUrl,
        threads,
        KnownDocuments.ofThisRun());
  }

  /** The same request for another revision. */
  CasebookRequest at(String revision, Instant moment) {
    return new CasebookRequest(
        source, revision, folder, configFile, moment, now, theme, baseUrl, threads, known);
  }
}
