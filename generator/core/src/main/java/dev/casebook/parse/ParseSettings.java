package dev.casebook.parse;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.Directory;
import dev.casebook.model.Kind;
import dev.casebook.model.Severity;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What no convention can know.
 *
 * @param folder the source folder; globs and kind folders are relative to it
 * @param zone the zone of times that state none; null: such times have no instant
 * @param language of documents that state none
 * @param kinds globs to kinds, the first match wins
 * @param reviewIntervals default review interval per kind
 */
public record ParseSettings(
    RepoPath folder,
    @Nullable ZoneId zone,
    String language,
    List<KindMapping> kinds,
    List<Severity> severities,
    Directory directory,
    Map<Kind, Period> reviewIntervals) {

  /** A glob whose files are of a kind. */
  public record KindMapping(String glob, Kind kind) {}

  public static final ParseSettings DEFAULTS =
      new ParseSettings(RepoPath.ROOT, null, "en", List.of(), List.of(), Directory.EMPTY, Map.of());

  public ParseSettings {
    kinds = List.copyOf(kinds);
    severities = List.copyOf(severities);
    reviewIntervals = Map.copyOf(reviewIntervals);
  }
}
