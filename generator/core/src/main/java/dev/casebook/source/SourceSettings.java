package dev.casebook.source;

import dev.casebook.diagnostic.RepoPath;
import java.time.Instant;
import java.util.List;

/**
 * What to take from a source.
 *
 * @param folder only files below it are content; relative to the location that is opened, which may
 *     itself be a folder inside of a repository
 * @param excludes globs relative to the folder ({@code **} crosses folders) that are left out
 * @param asOf commits after this moment are not part of the history
 * @param edits which edits say nothing new
 */
public record SourceSettings(
    RepoPath folder, List<String> excludes, Instant asOf, EditRules edits) {

  public SourceSettings {
    excludes = List.copyOf(excludes);
  }
}
